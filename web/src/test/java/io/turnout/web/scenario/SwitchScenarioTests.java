package io.turnout.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.turnout.engine.ClockControl;
import io.turnout.view.Timers;
import io.turnout.web.demo.DemoMailbox;
import io.turnout.web.tokens.ApiTokens;
import io.turnout.web.tokens.NewToken;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Whole switches over everything that is real, driven through the API only. */
class SwitchScenarioTests extends WholeApplication {

    @LocalServerPort
    int port;

    @Autowired
    ClockControl clockControl;

    @Autowired
    Clock clock;

    @Autowired
    Timers timers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiTokens tokens;

    @Autowired
    DemoMailbox mailbox;

    private ApiClient api;
    private ApiClient colleague;

    @BeforeEach
    void twoPrograms() {
        api = new ApiClient(port, "demo-token");
        colleague = new ApiClient(
                port,
                tokens.issue(new NewToken(
                                "colleague " + UUID.randomUUID(),
                                Set.of("integrator"),
                                Set.of(ApiTokens.READ, ApiTokens.WRITE),
                                null,
                                null))
                        .secret());
        await().atMost(Duration.ofMinutes(3))
                .until(() -> api.get("processes/provider-switch").status() == 200);
    }

    @Test
    void switchGoesFromTheFirstComplaintToTheRetiredLine() {
        UUID caseId = start("ALT-0001");

        JsonNode ended = driver(caseId).workUntil(caseId, SwitchScenarioTests::hasEnded);

        assertThat(ended.path("state").asString()).isEqualTo("completed");
        assertThat(ended.path("outcome").asString()).isEqualTo("switched");
        assertThat(circuit(ended.path("oldCircuitId").asString())).isEqualTo("decommissioned");
        assertThat(circuit(ended.path("newCircuitId").asString())).isEqualTo("active");
        assertThat(mailbox.received())
                .anySatisfy(mail -> assertThat(mail.attachments())
                        .anySatisfy(letter -> assertThat(letter.content()).startsWith('%', 'P', 'D', 'F')));
        assertThat(timelineTypes(caseId))
                .contains("task-completed", "invoice-checked", "benefit-measured", "case-completed");
    }

    private UUID start(String providerCircuitId) {
        JsonNode circuit = api.get("circuits?providerCircuitId=" + providerCircuitId)
                .expect(200)
                .body()
                .path("items")
                .path(0);
        Map<String, Object> body = new HashMap<>(Map.of(
                "siteId", circuit.path("siteId").asString(),
                "circuitId", circuit.path("id").asString(),
                "reason", "Slow and often down",
                "managerId", "anna",
                "targetDate", LocalDate.now(clock).plusDays(100).toString(),
                "budget", Map.of("amount", "1200.00", "currency", "CNY"),
                "reservePercent", 10));
        body.put(
                "parameters",
                Map.of("testWindow", "PT20S", "soak", "PT10S", "firstReviewAfter", "P2D", "secondReviewAfter", "P2D"));
        return UUID.fromString(
                api.post("switches", body).expect(202).body().path("id").asString());
    }

    private SwitchDriver driver(UUID caseId) {
        return new SwitchDriver(api, colleague, clockControl, clock, timers, jdbc)
                .answer(
                        "Task_SetRequirementsAndBudget",
                        Map.of(
                                "budgetMonthly", 1200,
                                "currency", "CNY",
                                "reservePercent", 10,
                                "horizonMonths", 24,
                                "minBandwidthDownKbps", 100000,
                                "minSlaAvailability", 99.5,
                                "weightPrice", 50,
                                "weightSupport", 30,
                                "weightReputation", 20))
                .answer(
                        "Task_ApproveChoice",
                        task -> Map.of("outcome", "switch", "offerId", SwitchDriver.firstOption(task, "offerId")))
                .answer("Task_ApproveSpending", Map.of("spendingApproved", true))
                .answer("Task_ApproveChange", Map.of("changeApproved", true))
                .answer("Task_AcceptFindings", Map.of("findingsAccepted", true))
                .answer("Task_ApproveNotice", Map.of("noticeApproved", true))
                .answer("Task_ApproveCutoverPlan", Map.of("cutoverPlanApproved", true))
                .answer("Task_SignGoNetwork", Map.of("goNetwork", true))
                .answer("Task_SignGoManager", Map.of("goManager", true))
                .message("Receive_OrderAcknowledged", "order-acknowledged", Map::of)
                .message(
                        "Receive_FirmDateSet",
                        "firm-date-set",
                        () -> Map.of(
                                "firmDate", LocalDate.now(clock).plusDays(7).toString()))
                .message("Receive_TerminationConfirmed", "termination-confirmed", Map::of);
    }

    private String circuit(String id) {
        return api.get("circuits/" + id).expect(200).body().path("status").asString();
    }

    private List<String> timelineTypes(UUID caseId) {
        JsonNode items = api.get("cases/" + caseId + "/timeline?limit=200")
                .expect(200)
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    private static boolean hasEnded(JsonNode current) {
        return Set.of("completed", "cancelled", "failed")
                .contains(current.path("state").asString());
    }
}
