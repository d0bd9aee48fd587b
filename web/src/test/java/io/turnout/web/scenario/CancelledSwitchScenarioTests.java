package io.turnout.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Switches that are called off half way: what was done is undone in order, and the old line never leaves. */
class CancelledSwitchScenarioTests extends SwitchScenario {

    @Test
    void cancelledWhileTestingEverythingSignedAndOrderedIsUndoneInOrder() {
        UUID caseId = start("ALT-0001", Map.of("testWindow", "PT2M"));
        SwitchDriver driver = driver();
        driver.workUntil(caseId, current -> driver.isActive(caseId, "Gateway_Measuring"));

        cancel(caseId, "The site closes");
        JsonNode ended = driver.workUntil(caseId, SwitchScenario::hasEnded);

        assertThat(ended.path("state").asString()).isEqualTo("cancelled");
        untilShown(() -> assertThat(undoSteps(caseId))
                .containsExactly(
                        "Task_UndoRouting",
                        "Task_WithdrawNotice",
                        "Task_ExitContract",
                        "Task_CancelOrder",
                        "Task_UndoDeviceConfiguration",
                        "Task_ReturnDevice",
                        "Task_ReleaseAddresses",
                        "Task_CloseCancelledCase"));
        assertThat(circuit(ended.path("oldCircuitId").asString())).isEqualTo("active");
        assertThat(circuit(ended.path("newCircuitId").asString())).isEqualTo("decommissioned");
        assertThat(isUp("rtr-sz-01", "wan0")).isTrue();
        assertThat(contractOf(caseId)).isEqualTo("exited");
        assertThat(timelineTypes(caseId)).contains("not-undone", "case-cancelled");
    }

    @Test
    void cancelledWhileTheNewLineSoaksTheTrafficGoesBackFirst() {
        UUID caseId = start("ALT-0002", Map.of("soak", "PT2M"));
        SwitchDriver driver = driver();
        driver.workUntil(caseId, current -> driver.isActive(caseId, "Gateway_Soaking"));
        assertThat(isUp("rtr-dg-01", "wan0")).isFalse();

        driver.hold("Task_DecideAfterRollback");
        cancel(caseId, "The new provider is insolvent");
        JsonNode ended = driver.workUntil(caseId, SwitchScenario::hasEnded);

        assertThat(ended.path("state").asString()).isEqualTo("cancelled");
        untilShown(() -> assertThat(undoSteps(caseId))
                .startsWith("Task_RestoreRouting", "Task_VerifyOldLine")
                .endsWith("Task_CloseCancelledCase"));
        assertThat(isUp("rtr-dg-01", "wan0")).isTrue();
        assertThat(circuit(ended.path("oldCircuitId").asString())).isEqualTo("active");
        assertThat(circuit(ended.path("newCircuitId").asString())).isEqualTo("decommissioned");
        assertThat(doubledWrites()).isEmpty();
    }

    /** The read model follows the engine a moment later. */
    private static void untilShown(ThrowingRunnable seen) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(seen);
    }

    private void cancel(UUID caseId, String reason) {
        api.post("cases/" + caseId + "/cancellation", Map.of("reason", reason)).expect(202);
    }

    /** The undoing steps in the order in which the engine came to them. */
    private List<String> undoSteps(UUID caseId) {
        return jdbc.sql("""
                        select e.element_id from engine.element_instance e
                        join engine.process_instance p on p.key = e.process_instance_key
                        where p.case_id = :case and e.element_type = 'SERVICE_TASK' and e.element_id in ('Task_RestoreRouting',
                        'Task_VerifyOldLine', 'Task_UndoRouting', 'Task_WithdrawNotice', 'Task_ExitContract',
                        'Task_CancelOrder', 'Task_UndoDeviceConfiguration', 'Task_ReturnDevice',
                        'Task_ReleaseAddresses', 'Task_CloseCancelledCase') order by e.key""").param("case", caseId).query(String.class).list();
    }
}
