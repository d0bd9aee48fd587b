package io.turnout.exporter.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.EventSubProcessBuilder;
import io.camunda.zeebe.model.bpmn.builder.ProcessBuilder;
import io.camunda.zeebe.model.bpmn.builder.UserTaskBuilder;
import io.grpc.Status;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the engine really does with event sub-processes, by which a case is cancelled and looked after while it runs:
 * facts that Turnout builds on. When one of these fails after an upgrade of the engine, look at the code that it names.
 */
class EventSubProcessFactsTests {

    private static final RecordedEngine ENGINE = RecordedEngine.shared();

    /** Cancellations sends this message; provider-switch undoes one thing after the other, from variables of the root. */
    @Test
    void a_cancellation_ends_the_called_process_and_its_undoing_sees_root_and_message_but_nothing_of_the_called() {
        deployCancellable("undone");
        String caseId = UUID.randomUUID().toString();
        long root = ENGINE.start("undone", Map.of("caseId", caseId));
        ENGINE.client()
                .newCompleteCommand(ENGINE.takeJob("undone-first"))
                .variables(Map.of("ofTheCalled", "secret"))
                .send()
                .join();
        long called = ENGINE.takeJob("undone-second").getProcessInstanceKey();

        correlate("undone-cancelled", caseId, Map.of("cancelReason", "no money"));

        ActivatedJob undo = ENGINE.takeJob("undone-undo");
        assertThat(undo.getVariablesAsMap())
                .containsOnlyKeys("caseId", "cancelReason")
                .containsEntry("cancelReason", "no money");
        ENGINE.await("PROCESS_INSTANCE", "ELEMENT_TERMINATED", record -> record.key() == called);
        assertThat(ENGINE.activate("undone-close", Duration.ofMinutes(5))).isEmpty();
        complete(undo);
        complete(ENGINE.takeJob("undone-close"));
        ENGINE.awaitEnd(root);
    }

    /** The engine stops no worker: Cancellations raises the epoch first, so that JdbcEffectLedger refuses its effects. */
    @Test
    void a_worker_in_flight_hears_of_a_cancellation_only_when_it_completes() {
        deployCancellable("in-flight");
        String caseId = UUID.randomUUID().toString();
        ENGINE.start("in-flight", Map.of("caseId", caseId));
        ActivatedJob running = ENGINE.takeJob("in-flight-first");

        correlate("in-flight-cancelled", caseId, Map.of());
        ENGINE.takeJob("in-flight-undo");

        assertThat(catchThrowableOfType(ClientStatusException.class, () -> complete(running))
                        .getStatusCode())
                .isEqualTo(Status.Code.NOT_FOUND);
    }

    /** provider-switch: nobody assesses a case any more that is being undone. */
    @Test
    void a_cancellation_cancels_the_timers_of_other_event_sub_processes() {
        deployCancellable("timers-off");
        String caseId = UUID.randomUUID().toString();
        long root = ENGINE.start("timers-off", Map.of("caseId", caseId));
        EngineRecord timer = timer(root);

        correlate("timers-off-cancelled", caseId, Map.of());

        ENGINE.await("TIMER", "CANCELED", record -> record.key() == timer.key());
    }

    /** StartVariables has every duration and date of a case; one that was missing would cost the cancellation as well. */
    @Test
    void a_timer_whose_variable_is_missing_is_an_incident_and_leaves_the_case_deaf_to_its_cancellation() {
        assertThatTimerFails("forgotten", "every", Map.of());
    }

    /** StartVariables and the workers write full date-times. */
    @Test
    void a_timer_at_a_bare_date_is_an_incident_as_well() {
        assertThatTimerFails("bare-date", "on", Map.of("on", "2031-05-01"));
    }

    /** Because of this what moves later comes as a message from DeviceLostPublisher or AssessJeopardyWorker. */
    @Test
    void a_timer_is_computed_once_when_the_case_starts() {
        deployCancellable("computed-once");
        long root =
                ENGINE.start("computed-once", Map.of("caseId", UUID.randomUUID().toString(), "every", "P90D"));
        EngineRecord timer = timer(root);

        ENGINE.client()
                .newSetVariablesCommand(root)
                .variables(Map.of("every", "P1D"))
                .send()
                .join();
        ENGINE.await("VARIABLE", "UPDATED", record -> record.concerns(root));
        ENGINE.moveClock(Duration.ofDays(2));
        ENGINE.deploy(sleeping());
        long later = ENGINE.start("sleeping", Map.of());
        ENGINE.moveClock(Duration.ofHours(1));
        ENGINE.awaitEnd(later);

        assertThat(ENGINE.all("TIMER", "TRIGGERED", record -> record.concerns(root)))
                .isEmpty();
        assertThat(ENGINE.all("TIMER", "CREATED", record -> record.concerns(root)))
                .containsExactly(timer);
    }

    /** provider-switch assesses every case by such a cycle; ClockControl moves the clock a day at a time for it. */
    @Test
    void a_cycle_fires_again_and_again() {
        ENGINE.deploy(process("assessed")
                .eventSubProcess(
                        "SubProcess_Assessment",
                        sub -> sub.startEvent("Start_Due")
                                .interrupting(false)
                                .timerWithCycleExpression("\"R/\" + every")
                                .serviceTask("Task_Assess", task -> task.zeebeJobType("assess"))
                                .endEvent())
                .startEvent()
                .serviceTask("Task_Work", task -> task.zeebeJobType("assessed"))
                .endEvent()
                .done());
        long root = ENGINE.start("assessed", Map.of("every", "P1D"));
        timer(root);

        for (int day = 1; day <= 3; day++) {
            ENGINE.moveClock(Duration.ofDays(1));
            complete(ENGINE.takeJob("assess"));
        }

        assertThat(ENGINE.all("TIMER", "TRIGGERED", record -> record.concerns(root)))
                .hasSize(3);
    }

    /** provider-switch ends with a terminate event: an open question about an early notice must not keep it alive. */
    @Test
    void a_terminate_end_event_ends_the_open_tasks_of_event_sub_processes() {
        long root = withOpenTask("terminated", true);

        complete(ENGINE.takeJob("terminated"));

        ENGINE.awaitEnd(root);
        ENGINE.await("USER_TASK", "CANCELED", record -> record.concerns(root));
    }

    /** The reason for those terminate events. */
    @Test
    void a_plain_end_event_lets_the_open_task_of_an_event_sub_process_keep_the_case_alive() {
        long root = withOpenTask("kept-alive", false);

        complete(ENGINE.takeJob("kept-alive"));
        ENGINE.await(
                "PROCESS_INSTANCE", "ELEMENT_COMPLETED", record -> record.concerns(root) && record.isAt("End_Done"));
        EngineRecord task = ENGINE.await("USER_TASK", "CREATED", record -> record.concerns(root));
        ENGINE.client().newCompleteUserTaskCommand(task.key()).send().join();

        ENGINE.awaitEnd(root);
    }

    private static void assertThatTimerFails(String processId, String variable, Map<String, Object> variables) {
        ENGINE.deploy(process(processId)
                .eventSubProcess("SubProcess_Cancellation", sub -> cancellation(sub, processId))
                .eventSubProcess(
                        "SubProcess_Timed",
                        sub -> sub.startEvent("Start_Due")
                                .interrupting(false)
                                .timerWithDateExpression(variable)
                                .endEvent())
                .startEvent()
                .serviceTask("Task_Work", task -> task.zeebeJobType(processId))
                .endEvent()
                .done());
        String caseId = UUID.randomUUID().toString();
        Map<String, Object> all = new HashMap<>(variables);
        all.put("caseId", caseId);
        long root = ENGINE.start(processId, all);

        EngineRecord incident = ENGINE.await("INCIDENT", "CREATED", record -> record.concerns(root));

        assertThat(incident.text("errorType")).isEqualTo("EXTRACT_VALUE_ERROR");
        assertThat(catchThrowableOfType(
                                ClientHttpException.class, () -> correlate(processId + "-cancelled", caseId, Map.of()))
                        .code())
                .isEqualTo(404);
    }

    /** Calls a process of two steps, can be cancelled by message and has a timer of its own. */
    private static void deployCancellable(String id) {
        ENGINE.deploy(
                process(id)
                        .eventSubProcess("SubProcess_Cancellation", sub -> cancellation(sub, id))
                        .eventSubProcess(
                                "SubProcess_Timed",
                                sub -> sub.startEvent("Start_Due")
                                        .interrupting(false)
                                        .timerWithDurationExpression("if every = null then \"P90D\" else every")
                                        .endEvent())
                        .startEvent()
                        .callActivity("Call_Work", call -> call.zeebeProcessId(id + "-called"))
                        .endEvent()
                        .done(),
                process(id + "-called")
                        .startEvent()
                        .serviceTask("Task_First", task -> task.zeebeJobType(id + "-first"))
                        .serviceTask("Task_Second", task -> task.zeebeJobType(id + "-second"))
                        .endEvent()
                        .done());
    }

    private static void cancellation(EventSubProcessBuilder sub, String id) {
        sub.startEvent("Start_Cancelled")
                .interrupting(true)
                .message(message -> message.name(id + "-cancelled").zeebeCorrelationKeyExpression("caseId"))
                .serviceTask("Task_Undo", task -> task.zeebeJobType(id + "-undo"))
                .serviceTask("Task_Close", task -> task.zeebeJobType(id + "-close"))
                .endEvent();
    }

    private static long withOpenTask(String id, boolean terminate) {
        var end = process(id)
                .eventSubProcess(
                        "SubProcess_Notice",
                        sub -> sub.startEvent("Start_Near")
                                .interrupting(false)
                                .message(message -> message.name(id + "-near").zeebeCorrelationKeyExpression("caseId"))
                                .userTask("Task_Decide", UserTaskBuilder::zeebeUserTask)
                                .endEvent())
                .startEvent()
                .serviceTask("Task_Work", task -> task.zeebeJobType(id))
                .endEvent("End_Done");
        ENGINE.deploy((terminate ? end.terminate() : end).done());
        String caseId = UUID.randomUUID().toString();
        long root = ENGINE.start(id, Map.of("caseId", caseId));
        correlate(id + "-near", caseId, Map.of());
        ENGINE.await("USER_TASK", "CREATED", record -> record.concerns(root));
        return root;
    }

    private static BpmnModelInstance sleeping() {
        return process("sleeping")
                .startEvent()
                .intermediateCatchEvent("Catch_Hour", event -> event.timerWithDuration("PT1H"))
                .endEvent()
                .done();
    }

    private static ProcessBuilder process(String id) {
        return Bpmn.createExecutableProcess(id);
    }

    private static EngineRecord timer(long root) {
        return ENGINE.await("TIMER", "CREATED", record -> record.concerns(root));
    }

    private static void correlate(String name, String caseId, Map<String, Object> variables) {
        ENGINE.client()
                .newCorrelateMessageCommand()
                .messageName(name)
                .correlationKey(caseId)
                .variables(variables)
                .send()
                .join();
    }

    private static void complete(ActivatedJob job) {
        ENGINE.client().newCompleteCommand(job).send().join();
    }
}
