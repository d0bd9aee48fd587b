package io.turnout.exporter.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.builder.UserTaskBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the engine really keeps over a restart, even one in good order: facts that Turnout builds on. When one of these
 * fails after an upgrade of the engine, look at the code that it names.
 */
class RestartFactsTests {

    private static final RecordedEngine ENGINE = RecordedEngine.shared();

    private static EngineRecord task;
    private static long clockBefore;

    @BeforeAll
    static void restartWithAnOpenTask() {
        ENGINE.deploy(Bpmn.createExecutableProcess("restarted")
                .startEvent()
                .userTask("Task_Answer", UserTaskBuilder::zeebeUserTask)
                .endEvent()
                .done());
        long earlier = openTask().position();
        ENGINE.moveClock(Duration.ofDays(100));
        clockBefore = ENGINE.clock();
        // A snapshot is due now: the task that counts has to come after it.
        RecordedEngine.waiting().until(() -> ENGINE.exportedInSnapshot() >= earlier);
        RecordedEngine.waiting().until(() -> {
            task = openTask();
            return task.position() > ENGINE.exportedInSnapshot();
        });
        ENGINE.restart();
    }

    /** EmbeddedEngine gives the clock its offset again after every start, before anybody works. */
    @Test
    void the_clock_is_back_at_the_time_of_day() {
        assertThat(ENGINE.clock()).isLessThan(clockBefore - Duration.ofDays(99).toMillis());
    }

    /** TurnoutExporter skips by its own stored position what it has written already. */
    @Test
    void everything_since_the_last_snapshot_is_exported_once_more_and_is_the_same() {
        RecordedEngine.waiting()
                .untilAsserted(() ->
                        assertThat(ENGINE.records()).filteredOn(task::equals).hasSize(2));
    }

    /** EmbeddedEngine starts an engine that died again and tells nobody: all that was accepted has to be there. */
    @Test
    void work_goes_on_where_it_was() {
        ENGINE.client().newCompleteUserTaskCommand(task.key()).send().join();

        ENGINE.awaitEnd(task.number("processInstanceKey"));
    }

    private static EngineRecord openTask() {
        long instance = ENGINE.start("restarted", Map.of());
        return ENGINE.await("USER_TASK", "CREATED", record -> record.concerns(instance));
    }
}
