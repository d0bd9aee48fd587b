package io.turnout.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A switch that is late: the notice goes out before a test has passed, because a manager says so. */
class EarlyNoticeScenarioTests extends SwitchScenario {

    /** Of the demo's contract for ALT-0001. */
    private static final LocalDate SEND_BY = LocalDate.parse("2027-02-19");

    @Test
    void theNoticeThatWentOutEarlyIsTheOnlyOne() {
        UUID caseId = start("ALT-0001", Map.of("assessEvery", "P1D"));
        SwitchDriver driver = driver();
        driver.workUntilAsked(caseId, "Task_ReviewRanking");

        clockControl.advance(Duration.between(
                clock.instant(), SEND_BY.minusDays(10).atTime(3, 0).toInstant(ZoneOffset.UTC)));
        driver.hold("Task_ReviewRanking");
        driver.workUntilAsked(caseId, "Task_DecideEarlyNotice");
        driver.answer("Task_DecideEarlyNotice", Map.of("earlyNoticeDecision", "send-now"))
                .workUntil(caseId, current -> notices(caseId).equals(List.of("sent")));
        driver.release("Task_ReviewRanking");
        JsonNode moved = driver.workUntil(caseId, current -> isIn(current, "retiring"));

        assertThat(driver.story())
                .contains("Task_DecideEarlyNotice", "termination-confirmed")
                .doesNotContain("Task_ReviewNoticePlan", "Task_ApproveNotice");
        assertThat(notices(caseId)).containsExactly("confirmed");
        assertThat(circuit(moved.path("newCircuitId").asString())).isEqualTo("active");
    }
}
