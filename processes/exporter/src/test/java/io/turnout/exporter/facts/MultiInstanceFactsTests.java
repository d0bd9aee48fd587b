package io.turnout.exporter.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the engine really does when an activity runs once for each of several things: facts that Turnout builds on. When
 * one of these fails after an upgrade of the engine, look at the code that it names.
 */
class MultiInstanceFactsTests {

    private static final RecordedEngine ENGINE = RecordedEngine.shared();

    /** provider-switch calls benefit-review for the first and then for the second date, counted by loopCounter. */
    @Test
    void a_sequential_call_takes_one_element_after_the_other_and_counts_them() {
        ENGINE.deploy(
                Bpmn.createExecutableProcess("reviewing")
                        .startEvent()
                        .callActivity(
                                "Call_Review",
                                call -> call.zeebeProcessId("review")
                                        .zeebePropagateAllChildVariables(false)
                                        .zeebeInputExpression("iteration + loopCounter", "iteration")
                                        .multiInstance(each -> each.sequential()
                                                .zeebeInputCollectionExpression("[firstAfter, secondAfter]")
                                                .zeebeInputElement("reviewAfter")))
                        .endEvent()
                        .done(),
                Bpmn.createExecutableProcess("review")
                        .startEvent()
                        .serviceTask("Task_Measure", task -> task.zeebeJobType("measure"))
                        .endEvent()
                        .done());
        long root = ENGINE.start("reviewing", Map.of("iteration", 4, "firstAfter", "P30D", "secondAfter", "P180D"));

        ActivatedJob first = ENGINE.takeJob("measure");
        assertThat(first.getVariablesAsMap())
                .containsEntry("reviewAfter", "P30D")
                .containsEntry("iteration", 5);
        assertThat(calledBy(root)).hasSize(1);
        complete(first);
        ActivatedJob second = ENGINE.takeJob("measure");
        assertThat(second.getVariablesAsMap())
                .containsEntry("reviewAfter", "P180D")
                .containsEntry("iteration", 6);
        complete(second);

        ENGINE.awaitEnd(root);
        assertThat(calledBy(root)).hasSize(2);
    }

    /** For models of many alike: a number is enough, a list of a thousand would be carried from record to record. */
    @Test
    void a_loop_over_numbers_needs_no_list_among_the_variables() {
        ENGINE.deploy(Bpmn.createExecutableProcess("waves")
                .startEvent()
                .serviceTask(
                        "Task_Wave",
                        task -> task.zeebeJobType("wave")
                                .multiInstance(each -> each.sequential()
                                        .zeebeInputCollectionExpression("for i in 1..size return i")
                                        .zeebeInputElement("wave")))
                .endEvent()
                .done());
        long root = ENGINE.start("waves", Map.of("size", 3));

        List<Object> waves = new ArrayList<>();
        for (int turn = 1; turn <= 3; turn++) {
            ActivatedJob job = ENGINE.takeJob("wave");
            waves.add(job.getVariable("wave"));
            complete(job);
        }

        ENGINE.awaitEnd(root);
        assertThat(waves).containsExactly(1, 2, 3);
    }

    private static List<EngineRecord> calledBy(long root) {
        return ENGINE.all(
                "PROCESS_INSTANCE",
                "ELEMENT_ACTIVATING",
                record -> record.text("bpmnElementType").equals("PROCESS")
                        && record.number("parentProcessInstanceKey") == root);
    }

    private static void complete(ActivatedJob job) {
        ENGINE.client().newCompleteCommand(job).send().join();
    }
}
