package io.turnout.exporter.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.grpc.Status;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the engine really does when one process calls another: facts that Turnout builds on. When one of these fails
 * after an upgrade of the engine, look at the code that it names.
 */
class CallFactsTests {

    private static final RecordedEngine ENGINE = RecordedEngine.shared();

    /** Lineage finds the root of everything by walking up the parents, each of them read before its children. */
    @Test
    void every_called_instance_names_its_parent_which_came_before_it_on_the_same_partition() {
        ENGINE.deploy(calling("top", "middle"), calling("middle", "bottom"), working("bottom"));
        long top = ENGINE.start("top", Map.of());
        ActivatedJob job = ENGINE.takeJob("bottom");

        EngineRecord bottom = begun(job.getProcessInstanceKey());
        EngineRecord middle = begun(bottom.number("parentProcessInstanceKey"));
        EngineRecord root = begun(middle.number("parentProcessInstanceKey"));

        assertThat(root.key()).isEqualTo(top);
        assertThat(root.number("parentProcessInstanceKey")).isNotPositive();
        assertThat(root.position()).isLessThan(middle.position());
        assertThat(middle.position()).isLessThan(bottom.position());
        assertThat(bottom.partition()).isEqualTo(middle.partition()).isEqualTo(root.partition());
        assertThat(begunAt("Call_bottom", middle.key()).key()).isEqualTo(bottom.number("parentElementInstanceKey"));
    }

    /** IncidentReader stores element and instance; the first key of the path is the root that Lineage computes. */
    @Test
    void an_incident_of_a_called_process_has_the_root_first_in_its_path() {
        ENGINE.deploy(calling("over-failing", "failing"), working("failing"));
        long root = ENGINE.start("over-failing", Map.of());
        ActivatedJob job = ENGINE.takeJob("failing");
        ENGINE.client().newFailCommand(job).retries(0).send().join();

        EngineRecord incident =
                ENGINE.await("INCIDENT", "CREATED", record -> record.concerns(job.getProcessInstanceKey()));

        assertThat(incident.value().get("elementInstancePath").get(0).get(0).asLong())
                .isEqualTo(root);
        assertThat(incident.number("elementInstanceKey")).isEqualTo(job.getElementInstanceKey());
        assertThat(incident.number("jobKey")).isEqualTo(job.getKey());
    }

    /** Incidents in the view show such an incident without an element of the model. */
    @Test
    void an_error_that_nobody_catches_is_an_incident_at_an_element_that_no_model_has() {
        ENGINE.deploy(working("uncaught"));
        long instance = ENGINE.start("uncaught", Map.of());
        throwError(ENGINE.takeJob("uncaught"));

        EngineRecord incident = ENGINE.await("INCIDENT", "CREATED", record -> record.concerns(instance));

        assertThat(incident.text("errorType")).isEqualTo("UNHANDLED_ERROR_EVENT");
        assertThat(incident.text("elementId")).isEqualTo("NO_CATCH_EVENT_FOUND");
    }

    /** service-cutover maps the cause of a rollback at the boundary event where DeviceFaults ends a job. */
    @Test
    void what_an_error_says_reaches_the_case_only_by_the_mapping_of_its_boundary_event() {
        ENGINE.deploy(Bpmn.createExecutableProcess("caught-error")
                .startEvent()
                .serviceTask("Task_Switch", task -> task.zeebeJobType("switch-lost"))
                .boundaryEvent(
                        "Boundary_Lost",
                        event -> event.error("device-lost").zeebeOutputExpression("\"device-lost\"", "rollbackCause"))
                .serviceTask("Task_Restore", task -> task.zeebeJobType("restore-lost"))
                .endEvent()
                .moveToActivity("Task_Switch")
                .endEvent()
                .done());
        ENGINE.start("caught-error", Map.of());
        throwError(ENGINE.takeJob("switch-lost"));

        assertThat(ENGINE.takeJob("restore-lost").getVariablesAsMap())
                .containsEntry("rollbackCause", "device-lost")
                .doesNotContainKey("said");
    }

    /** CallsTests demands that called processes start without a message. */
    @Test
    void a_process_that_only_a_message_starts_cannot_be_called() {
        ENGINE.deploy(
                calling("calls-in-vain", "by-message-only"),
                Bpmn.createExecutableProcess("by-message-only")
                        .startEvent()
                        .message("by-message-only")
                        .endEvent()
                        .done());
        long instance = ENGINE.start("calls-in-vain", Map.of());

        EngineRecord incident = ENGINE.await("INCIDENT", "CREATED", record -> record.concerns(instance));

        assertThat(incident.text("errorType")).isEqualTo("CALLED_ELEMENT_ERROR");
    }

    /** The models count on it that a case's variables go down to every process and only named ones come back. */
    @Test
    void variables_go_down_to_a_called_process_and_only_mapped_ones_come_back() {
        ENGINE.deploy(
                Bpmn.createExecutableProcess("mapping")
                        .startEvent()
                        .callActivity(
                                "Call_Mapped",
                                call -> call.zeebeProcessId("mapped")
                                        .zeebePropagateAllChildVariables(false)
                                        .zeebeOutputExpression("result", "outcome"))
                        .serviceTask("Task_After", task -> task.zeebeJobType("after-mapped"))
                        .endEvent()
                        .done(),
                working("mapped"));
        ENGINE.start("mapping", Map.of("caseId", "a case"));
        ActivatedJob inside = ENGINE.takeJob("mapped");
        assertThat(inside.getVariable("caseId")).isEqualTo("a case");

        ENGINE.client()
                .newCompleteCommand(inside)
                .variables(Map.of("result", "done", "detail", "many words"))
                .send()
                .join();

        assertThat(ENGINE.takeJob("after-mapped").getVariablesAsMap())
                .containsOnlyKeys("caseId", "outcome")
                .containsEntry("outcome", "done");
    }

    /** CamundaInstances cancels roots only. */
    @Test
    void a_called_instance_cannot_be_cancelled_and_ends_with_its_root() {
        ENGINE.deploy(calling("cancelled-above", "cancelled-below"), working("cancelled-below"));
        long root = ENGINE.start("cancelled-above", Map.of());
        long called = ENGINE.takeJob("cancelled-below").getProcessInstanceKey();

        assertThat(catchThrowableOfType(ClientStatusException.class, () -> cancel(called)))
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(Status.Code.FAILED_PRECONDITION));
        cancel(root);

        ENGINE.await("PROCESS_INSTANCE", "ELEMENT_TERMINATED", record -> record.key() == called);
        ENGINE.await("PROCESS_INSTANCE", "ELEMENT_TERMINATED", record -> record.key() == root);
    }

    /** The models bind calls to their deployment: a running case finishes on the models it began with. */
    @Test
    void a_call_bound_to_its_deployment_calls_the_old_process_and_one_bound_to_the_latest_the_new_one() {
        ENGINE.deploy(twoCalls("bound"), named("bound-child", "old"));
        ENGINE.start("bound", Map.of());
        ActivatedJob before = ENGINE.takeJob("before-calls");
        ENGINE.deploy(twoCalls("bound"), named("bound-child", "new"));

        ENGINE.client().newCompleteCommand(before).send().join();

        complete(ENGINE.takeJob("bound-child-old"));
        complete(ENGINE.takeJob("bound-child-new"));
    }

    /** EnterPhaseWorker tells the case its phase before the called process does anything. */
    @Test
    void a_listener_at_the_start_of_a_call_comes_before_the_called_process() {
        ENGINE.deploy(
                Bpmn.createExecutableProcess("announcing")
                        .startEvent()
                        .callActivity(
                                "Call_Announced",
                                call -> call.zeebeProcessId("announced").zeebeStartExecutionListener("announce"))
                        .endEvent()
                        .done(),
                working("announced"));
        long root = ENGINE.start("announcing", Map.of());
        ActivatedJob listener = ENGINE.takeJob("announce");
        assertThat(listener.getElementId()).isEqualTo("Call_Announced");
        assertThat(ENGINE.all("PROCESS_INSTANCE", "ELEMENT_ACTIVATING", record -> isCalledBy(root, record)))
                .isEmpty();

        complete(listener);

        complete(ENGINE.takeJob("announced"));
        ENGINE.awaitEnd(root);
    }

    /** FormerEngine deletes the rows of one partition by the range of their keys. */
    @Test
    void the_partition_is_in_front_of_every_key() {
        ENGINE.deploy(working("keyed"));
        ENGINE.start("keyed", Map.of());
        complete(ENGINE.takeJob("keyed"));

        assertThat(ENGINE.records())
                .filteredOn(record -> record.key() > 0)
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.key() >> 51).isEqualTo(record.partition()));
    }

    private static BpmnModelInstance calling(String caller, String called) {
        return Bpmn.createExecutableProcess(caller)
                .startEvent()
                .callActivity("Call_" + called, call -> call.zeebeProcessId(called))
                .endEvent()
                .done();
    }

    private static BpmnModelInstance working(String processId) {
        return Bpmn.createExecutableProcess(processId)
                .startEvent()
                .serviceTask("Task_Work", task -> task.zeebeJobType(processId))
                .endEvent()
                .done();
    }

    private static BpmnModelInstance named(String processId, String version) {
        return Bpmn.createExecutableProcess(processId)
                .startEvent()
                .serviceTask("Task_Work", task -> task.zeebeJobType(processId + "-" + version))
                .endEvent()
                .done();
    }

    private static BpmnModelInstance twoCalls(String processId) {
        return Bpmn.createExecutableProcess(processId)
                .startEvent()
                .serviceTask("Task_Before", task -> task.zeebeJobType("before-calls"))
                .callActivity(
                        "Call_Bound",
                        call -> call.zeebeProcessId(processId + "-child").zeebeBindingType(ZeebeBindingType.deployment))
                .callActivity(
                        "Call_Latest",
                        call -> call.zeebeProcessId(processId + "-child").zeebeBindingType(ZeebeBindingType.latest))
                .endEvent()
                .done();
    }

    private static void throwError(ActivatedJob job) {
        ENGINE.client()
                .newThrowErrorCommand(job)
                .errorCode("device-lost")
                .errorMessage("The device is silent")
                .variables(Map.of("said", "nothing"))
                .send()
                .join();
    }

    private static void complete(ActivatedJob job) {
        ENGINE.client().newCompleteCommand(job).send().join();
    }

    private static void cancel(long instance) {
        ENGINE.client().newCancelInstanceCommand(instance).send().join();
    }

    private static boolean isCalledBy(long root, EngineRecord record) {
        return record.number("parentProcessInstanceKey") == root;
    }

    private static EngineRecord begun(long instance) {
        return ENGINE.await("PROCESS_INSTANCE", "ELEMENT_ACTIVATING", record -> record.key() == instance);
    }

    private static EngineRecord begunAt(String elementId, long instance) {
        return ENGINE.await(
                "PROCESS_INSTANCE",
                "ELEMENT_ACTIVATING",
                record -> record.concerns(instance) && record.isAt(elementId));
    }
}
