package io.turnout.exporter.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.builder.UserTaskBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the engine really does with native user tasks: facts that Turnout builds on. When one of these fails after an
 * upgrade of the engine, look at the code that it names.
 */
class TaskFactsTests {

    private static final RecordedEngine ENGINE = RecordedEngine.shared();

    @BeforeAll
    static void deployForm() {
        ENGINE.client()
                .newDeployResourceCommand()
                .addResourceStringUtf8("""
                        {"id": "facts-form", "type": "default", "schemaVersion": 16, "components": []}
                        """, "facts-form.form")
                .send()
                .join();
    }

    /** TaskReader takes all this from the record; the name it cannot have, so ModelReader in the view reads the model. */
    @Test
    void a_created_task_carries_its_form_groups_headers_and_priority_but_no_name() {
        EngineRecord task = task(
                "told",
                each -> each.name("Review the offer")
                        .zeebeFormId("facts-form")
                        .zeebeCandidateGroups("procurement, legal")
                        .zeebeTaskHeader("screen", "offers")
                        .zeebeTaskPriority("70"));
        EngineRecord form =
                ENGINE.await("FORM", "CREATED", record -> record.text("formId").equals("facts-form"));

        assertThat(task.number("formKey")).isEqualTo(form.key()).isPositive();
        assertThat(task.number("userTaskKey")).isEqualTo(task.key());
        assertThat(task.value().get("candidateGroupsList")).hasToString("[\"procurement\",\"legal\"]");
        assertThat(task.value().get("customHeaders")).hasToString("{\"screen\":\"offers\"}");
        assertThat(task.number("priority")).isEqualTo(70);
        assertThat(task.number("creationTimestamp")).isPositive();
        assertThat(task.value().toString()).doesNotContain("Review the offer");
    }

    /** EngineTime reads both. */
    @Test
    void a_due_date_out_of_the_model_is_written_with_its_zone_and_one_out_of_a_command_without() {
        EngineRecord task = task("dated", each -> each.zeebeDueDate("=now() + duration(\"PT1H\")"));
        assertThat(task.text("dueDate")).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\\[Etc/UTC]");

        ENGINE.client()
                .newUpdateUserTaskCommand(task.key())
                .dueDate("2031-05-01T10:00:00Z")
                .send()
                .join();

        assertThat(ENGINE.await("USER_TASK", "UPDATED", record -> record.key() == task.key())
                        .text("dueDate"))
                .isEqualTo("2031-05-01T10:00:00Z");
    }

    /** CamundaUserTasks.claim relies on the engine for who came first. */
    @Test
    void a_task_that_somebody_claimed_cannot_be_claimed_by_another() {
        long task = task("claimed", each -> {}).key();
        claim(task, "anna");

        assertThat(answer(() -> claim(task, "ben"))).isEqualTo(409);
    }

    /** CamundaUserTasks.assign gives a task to somebody whoever holds it. */
    @Test
    void a_task_that_somebody_claimed_can_be_given_to_another() {
        long task = task("handed-over", each -> {}).key();
        claim(task, "anna");

        ENGINE.client()
                .newAssignUserTaskCommand(task)
                .assignee("ben")
                .allowOverride(true)
                .action("assign")
                .send()
                .join();

        ENGINE.await(
                "USER_TASK",
                "ASSIGNED",
                record -> record.key() == task && record.text("assignee").equals("ben"));
    }

    /** EngineCalls makes NotFound of it: of two who answer a task the second one hears that it is gone. */
    @Test
    void a_completed_task_is_not_found() {
        long task = task("completed", each -> {}).key();
        complete(task);

        assertThat(answer(() -> complete(task))).isEqualTo(404);
        assertThat(answer(() -> claim(task, "anna"))).isEqualTo(404);
    }

    /** UserTaskCommands promises NotFound for a task whose case was cancelled. */
    @Test
    void a_task_of_a_cancelled_instance_is_not_found() {
        EngineRecord task = task("cancelled", each -> {});

        ENGINE.client()
                .newCancelInstanceCommand(task.number("processInstanceKey"))
                .send()
                .join();

        assertThat(answer(() -> complete(task.key()))).isEqualTo(404);
        ENGINE.await("USER_TASK", "CANCELED", record -> record.key() == task.key());
    }

    /** TaskReader closes a task on this record; ClockControl moves the clock on which it waits. */
    @Test
    void a_timer_on_the_edge_of_a_task_fires_when_the_clock_moves_and_cancels_the_task() {
        ENGINE.deploy(Bpmn.createExecutableProcess("timed-out")
                .startEvent()
                .userTask("Task_Answer", UserTaskBuilder::zeebeUserTask)
                .boundaryEvent("Boundary_Late", timer -> timer.timerWithDuration("P3D"))
                .endEvent("End_Late")
                .moveToActivity("Task_Answer")
                .endEvent("End_Answered")
                .done());
        long instance = ENGINE.start("timed-out", Map.of());
        EngineRecord task = ENGINE.await("USER_TASK", "CREATED", record -> record.concerns(instance));
        ENGINE.await("TIMER", "CREATED", record -> record.concerns(instance));

        ENGINE.moveClock(Duration.ofDays(3));

        ENGINE.await("USER_TASK", "CANCELED", record -> record.key() == task.key());
        ENGINE.awaitEnd(instance);
        assertThat(answer(() -> complete(task.key()))).isEqualTo(404);
    }

    private static EngineRecord task(String processId, Consumer<UserTaskBuilder> details) {
        ENGINE.deploy(Bpmn.createExecutableProcess("task-" + processId)
                .startEvent()
                .userTask("Task_Answer", task -> details.accept(task.zeebeUserTask()))
                .endEvent()
                .done());
        long instance = ENGINE.start("task-" + processId, Map.of());
        return ENGINE.await("USER_TASK", "CREATED", record -> record.concerns(instance));
    }

    private static void claim(long task, String login) {
        ENGINE.client()
                .newAssignUserTaskCommand(task)
                .assignee(login)
                .allowOverride(false)
                .action("claim")
                .send()
                .join();
    }

    private static void complete(long task) {
        ENGINE.client().newCompleteUserTaskCommand(task).send().join();
    }

    private static int answer(ThrowingCallable call) {
        return catchThrowableOfType(ClientHttpException.class, call).code();
    }
}
