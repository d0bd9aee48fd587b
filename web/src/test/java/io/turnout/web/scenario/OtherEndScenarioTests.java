package io.turnout.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Switches that end otherwise than hoped: the site keeps its line, its contract and the reason why. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(properties = "turnout.switch.max-test-extensions=1")
class OtherEndScenarioTests extends SwitchScenario {

    /** With it a line's description is longer than the 64 characters that IF-MIB has for it. */
    private static final String LONG_NUMBER = "MERCHANT-SHENZHEN-NANSHAN-KEYUAN-ROAD-0001-2027";

    /** Of the demo's contract for ALT-0001. */
    private static final LocalDate SEND_BY = LocalDate.parse("2027-02-19");

    @Test
    @Order(1)
    void abandonedAfterARollbackTheNoticeThatWasHandedInIsTakenBack() {
        takesNoticesByPortal("Altnet Telecom");
        UUID caseId = start("ALT-0002");
        SwitchDriver driver = driver();
        driver.answer("Task_HandInNotice", Map.of("proof", "Portal receipt 4711"))
                .answer(
                        "Task_ApproveCutoverPlan",
                        task -> Map.of(
                                "cutoverPlanApproved",
                                driver.timesAsked("Task_ApproveCutoverPlan") > 0,
                                "reason",
                                "Not before the notice is confirmed"))
                .answer("Task_DecideAfterRollback", Map.of("rollbackDecision", "abandon", "reason", "The duct is cut"));
        driver.hold("Task_ApproveCutoverPlan");
        driver.workUntil(caseId, current -> notices(caseId).equals(List.of("confirmed")));
        driver.release("Task_ApproveCutoverPlan");
        driver.workUntil(caseId, current -> driver.isActive(caseId, "Gateway_Soaking"));
        routers.kill("rtr-dg-01", "wan1");

        JsonNode ended = driver.workUntil(caseId, SwitchScenario::hasEnded);
        routers.revive("rtr-dg-01", "wan1");

        assertThat(driver.story())
                .containsSubsequence(
                        "Task_HandInNotice",
                        "Task_ApproveCutoverPlan",
                        "Task_ApproveCutoverPlan",
                        "Task_DecideAfterRollback");
        assertThat(ended.path("outcome").asString()).isEqualTo("abandoned");
        assertThat(ended.path("outcomeReason").asString()).isEqualTo("The duct is cut");
        assertThat(notices(caseId)).containsExactly("withdrawn");
        assertThat(letterKinds(caseId))
                .doesNotContain("termination-notice")
                .containsSubsequence("extension-request", "notice-withdrawal", "contract-exit");
        assertThat(contractOf(caseId)).isEqualTo("exited");
        assertThat(timelineTypes(caseId)).contains("not-undone");
        assertOnlyTheOldLineIsLeft(ended);
        assertThat(isUp("rtr-dg-01", "wan0")).isTrue();
    }

    @Test
    @Order(2)
    void aDeviceOfTheCustomerIsRepairedAndTheTestExtendedBeforeTheSwitchIsAbandoned() {
        ownedByTheCustomer("rtr-sz-01");
        UUID caseId = start("ALT-0001");
        SwitchDriver driver = driver().answer("Task_ConfirmDelivery", Map.of("providerCircuitId", LONG_NUMBER))
                .answer(
                        "Task_DecideOnFailedTest",
                        Map.of("failedTestDecision", "abandon", "reason", "It never carried a packet"));
        driver.workUntilAsked(caseId, "Task_RepairDevice");
        assertThat(timelineTypes(caseId)).contains("device-discovered", "configuration-refused");
        renumber(LONG_NUMBER, "MA-0001");
        driver.workUntil(caseId, current -> driver.isActive(caseId, "Gateway_Measuring"));
        routers.kill("rtr-sz-01", "wan1");

        JsonNode ended = driver.workUntil(caseId, SwitchScenario::hasEnded);
        routers.revive("rtr-sz-01", "wan1");

        assertThat(driver.timesAsked("Task_RepairDevice")).isEqualTo(1);
        assertThat(timesDone(caseId, "Task_JudgeTest")).isEqualTo(2);
        assertThat(ended.path("outcome").asString()).isEqualTo("abandoned");
        assertThat(ended.path("outcomeReason").asString()).isEqualTo("It never carried a packet");
        assertThat(notices(caseId)).isEmpty();
        assertOnlyTheOldLineIsLeft(ended);
        assertThat(doubledWrites()).isEmpty();
    }

    @Test
    @Order(3)
    void withoutAnAgreementTheContractIsLeftToRenewAndTheProviderStays() {
        UUID caseId = start("ALT-0001", Map.of("assessEvery", "P1D"));
        SwitchDriver driver = driver().answer("Task_CheckClauses", Map.of("clausesOpen", true))
                .answer(
                        "Task_NegotiateContract",
                        Map.of("negotiationResult", "no-agreement", "settlement", "No way out after a failed trial"))
                .answer(
                        "Task_DecideEarlyNotice",
                        Map.of("earlyNoticeDecision", "let-renew", "reason", "Nothing is signed"));
        driver.workUntil(caseId, current -> driver.timesAsked("Task_NegotiateContract") == 1);
        driver.workUntilAsked(caseId, "Task_ReviewRanking");
        driver.hold("Task_ReviewRanking");
        assertThat(contractOf(caseId)).isEqualTo("exited");

        clockControl.advance(Duration.between(
                clock.instant(), SEND_BY.minusDays(10).atTime(3, 0).toInstant(ZoneOffset.UTC)));
        driver.workUntil(caseId, current -> driver.timesAsked("Task_DecideEarlyNotice") == 1);
        driver.answer("Task_ApproveChoice", Map.of("outcome", "stay", "reason", "It renews anyway"))
                .release("Task_ReviewRanking");
        JsonNode ended = driver.workUntil(caseId, SwitchScenario::hasEnded);

        assertThat(driver.timesAsked("Task_DecideEarlyNotice")).isEqualTo(1);
        assertThat(ended.path("outcome").asString()).isEqualTo("stay");
        assertThat(ended.path("outcomeReason").asString()).isEqualTo("It renews anyway");
        assertThat(notices(caseId)).isEmpty();
        assertThat(letterKinds(caseId)).doesNotContain("termination-notice", "contract-exit");
        assertThat(circuit(ended.path("oldCircuitId").asString())).isEqualTo("active");
    }

    private void assertOnlyTheOldLineIsLeft(JsonNode ended) {
        assertThat(ended.path("state").asString()).isEqualTo("completed");
        assertThat(circuit(ended.path("oldCircuitId").asString())).isEqualTo("active");
        assertThat(circuit(ended.path("newCircuitId").asString())).isEqualTo("decommissioned");
    }

    private void takesNoticesByPortal(String provider) {
        jdbc.sql("update inventory.provider set notice_channel = 'portal', version = version + 1 where name = ?")
                .param(provider)
                .update();
    }

    private void ownedByTheCustomer(String device) {
        jdbc.sql("update inventory.device set ownership = 'customer', version = version + 1 where name = ?")
                .param(device)
                .update();
    }

    private void renumber(String before, String after) {
        jdbc.sql("update inventory.circuit set provider_circuit_id = ?, version = version + 1"
                        + " where provider_circuit_id = ?")
                .params(after, before)
                .update();
    }

    private long timesDone(UUID caseId, String elementId) {
        return jdbc.sql("""
                        select count(*) from engine.element_instance e
                        join engine.process_instance p on p.key = e.process_instance_key
                        where p.case_id = :case and e.element_id = :element and e.state = 'completed'""")
                .param("case", caseId)
                .param("element", elementId)
                .query(Long.class)
                .single();
    }
}
