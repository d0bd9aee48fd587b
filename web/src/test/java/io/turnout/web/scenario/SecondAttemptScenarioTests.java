package io.turnout.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Switches whose first test or cut-over fails, and which get there all the same. */
@TestPropertySource(
        properties = {
            "turnout.switch.max-test-extensions=0",
            "turnout.snmp.timeout=500ms",
            "turnout.snmp.retries=1",
            "turnout.engine.job-backoff=200ms"
        })
class SecondAttemptScenarioTests extends SwitchScenario {

    @Test
    void aFailedTestIsRepeatedThenLeftForAnotherProvider() {
        UUID caseId = start("ALT-0001");
        SwitchDriver driver = driver();
        driver.workUntil(caseId, current -> driver.isActive(caseId, "Gateway_Measuring"));
        routers.kill("rtr-sz-01", "wan1");
        JsonNode first = driver.workUntilAsked(caseId, "Task_DecideOnFailedTest");

        driver.answer("Task_DecideOnFailedTest", Map.of("failedTestDecision", "repeat"))
                .workUntil(caseId, current -> driver.timesAsked("Task_DecideOnFailedTest") == 1);
        driver.workUntilAsked(caseId, "Task_DecideOnFailedTest");
        routers.revive("rtr-sz-01", "wan1");
        SwitchDriver again = awaitingTheProvider(driver)
                .answer("Task_DecideOnFailedTest", Map.of("failedTestDecision", "another-provider"))
                .answer(
                        "Task_ApproveChoice",
                        task -> Map.of(
                                "outcome",
                                "switch",
                                "offerId",
                                SwitchDriver.option(task, "offerId", 1),
                                "reason",
                                "The best one failed"));
        JsonNode moved = again.workUntil(caseId, current -> isIn(current, "retiring"));

        assertThat(again.story())
                .containsSubsequence(
                        "Task_DecideOnFailedTest",
                        "Task_DecideOnFailedTest",
                        "Task_ApproveChoice",
                        "Task_SignGoManager");
        assertThat(circuit(first.path("newCircuitId").asString())).isEqualTo("decommissioned");
        assertThat(moved.path("newCircuitId").asString())
                .isNotEqualTo(first.path("newCircuitId").asString());
        assertThat(moved.path("newProvider").asString())
                .isNotEqualTo(first.path("newProvider").asString());
        assertThat(circuit(moved.path("newCircuitId").asString())).isEqualTo("active");
        assertThat(isUp("rtr-sz-01", "wan1")).isTrue();
        assertThat(doubledWrites()).isEmpty();
    }

    @Test
    void afterADeadNewLineAndALostRouterTheSwitchIsMadeInAnotherWindow() {
        UUID caseId = start("ALT-0002");
        SwitchDriver driver = driver();
        driver.workUntil(caseId, current -> driver.isActive(caseId, "Gateway_Soaking"));
        assertThat(isUp("rtr-dg-01", "wan0")).isFalse();

        routers.kill("rtr-dg-01", "wan1");
        JsonNode rolledBack = driver.workUntilAsked(caseId, "Task_DecideAfterRollback");
        assertThat(isUp("rtr-dg-01", "wan0")).isTrue();
        assertThat(circuit(rolledBack.path("oldCircuitId").asString())).isEqualTo("active");
        assertThat(circuit(rolledBack.path("newCircuitId").asString())).isEqualTo("provisioning");

        routers.revive("rtr-dg-01", "wan1");
        driver.answer("Task_DecideAfterRollback", Map.of("rollbackDecision", "another-window"))
                .workUntilAsked(caseId, "Task_SignGoManager");
        routers.kill("rtr-dg-01");
        driver.workUntilAsked(caseId, "Task_TakeOver");
        assertThat(api.get("cases/" + caseId + "/cutovers").expect(200).body().toString())
                .contains("Last known: nothing was written to the device.");

        routers.revive("rtr-dg-01");
        assertThat(isUp("rtr-dg-01", "wan0")).isTrue();
        JsonNode moved = driver.workUntil(caseId, current -> isIn(current, "retiring"));

        assertThat(planStates(caseId)).containsExactly("committed", "rolled-back", "rolled-back");
        assertThat(circuit(moved.path("oldCircuitId").asString())).isEqualTo("active");
        assertThat(circuit(moved.path("newCircuitId").asString())).isEqualTo("active");
        assertThat(isUp("rtr-dg-01", "wan1")).isTrue();
        assertThat(doubledWrites()).isEmpty();
    }

    private List<String> planStates(UUID caseId) {
        return items("cases/" + caseId + "/cutovers").stream()
                .map(plan -> plan.path("state").asString())
                .toList();
    }
}
