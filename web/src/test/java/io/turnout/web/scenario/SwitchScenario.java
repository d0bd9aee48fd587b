package io.turnout.web.scenario;

import static org.awaitility.Awaitility.await;

import io.turnout.engine.ClockControl;
import io.turnout.web.demo.DemoMailbox;
import io.turnout.web.demo.devices.DemoDevices;
import io.turnout.web.tokens.ApiTokens;
import io.turnout.web.tokens.NewToken;
import java.net.URI;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the scenarios of switches share: two programs that speak to the API, and the story of a plain switch. */
abstract class SwitchScenario extends WholeApplication {

    @LocalServerPort
    int port;

    @Value("${turnout.engine.management-address}")
    URI engineManagement;

    @Autowired
    ClockControl clockControl;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiTokens tokens;

    @Autowired
    DemoMailbox mailbox;

    @Autowired
    DemoDevices routers;

    ApiClient api;
    ApiClient colleague;

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

    UUID start(String providerCircuitId) {
        return start(providerCircuitId, Map.of());
    }

    /**
     * Whoever looks at a test or a soak has the time of the window for it; then the clock jumps, and the judgement takes
     * the samples that are missing.
     *
     * @param overridden amounts of time that differ from those of the plain story
     */
    UUID start(String providerCircuitId, Map<String, String> overridden) {
        JsonNode circuit = circuitNumbered(providerCircuitId);
        Map<String, Object> body = new HashMap<>(Map.of(
                "siteId", circuit.path("siteId").asString(),
                "circuitId", circuit.path("id").asString(),
                "reason", "Slow and often down",
                "managerId", "anna",
                "targetDate", LocalDate.now(clock).plusDays(100).toString(),
                "budget", Map.of("amount", "1200.00", "currency", "CNY"),
                "reservePercent", 10));
        Map<String, String> parameters = new HashMap<>(Map.of(
                "testWindow", "PT10M",
                "soak", "PT10M",
                "assessEvery", "P5D",
                "firstReviewAfter", "P2D",
                "secondReviewAfter", "P2D"));
        parameters.putAll(overridden);
        body.put("parameters", parameters);
        return UUID.fromString(
                api.post("switches", body).expect(202).body().path("id").asString());
    }

    SwitchDriver driver() {
        Hands programs = new ApiHands(api, colleague, clockControl::advance);
        return plainStory(new SwitchDriver(api, programs, clock, jdbc, new EngineLog(engineManagement)), clock);
    }

    /** Everybody agrees with everything and takes the best offer; the customer holds the contract. */
    static SwitchDriver plainStory(SwitchDriver driver, Clock clock) {
        return awaitingTheProvider(driver, clock)
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
                .answer(
                        "Task_SignContract",
                        task -> Map.of(
                                "contractHolder",
                                "customer",
                                "authorityUntil",
                                LocalDate.now(clock).plusYears(2).toString()))
                .answer("Task_ApproveChange", Map.of("changeApproved", true))
                .answer("Task_AcceptFindings", Map.of("findingsAccepted", true))
                .answer("Task_ApproveNotice", Map.of("noticeApproved", true))
                .answer("Task_ApproveCutoverPlan", Map.of("cutoverPlanApproved", true))
                .answer("Task_SignGoNetwork", Map.of("goNetwork", true))
                .answer("Task_SignGoManager", Map.of("goManager", true));
    }

    /** What the providers send, each message once; a second order is acknowledged anew. */
    SwitchDriver awaitingTheProvider(SwitchDriver driver) {
        return awaitingTheProvider(driver, clock);
    }

    private static SwitchDriver awaitingTheProvider(SwitchDriver driver, Clock clock) {
        return driver.message("Receive_OrderAcknowledged", "order-acknowledged", Map::of)
                .message(
                        "Receive_FirmDateSet",
                        "firm-date-set",
                        () -> Map.of(
                                "firmDate", LocalDate.now(clock).plusDays(7).toString()))
                .message("Receive_TerminationConfirmed", "termination-confirmed", Map::of);
    }

    JsonNode circuitNumbered(String providerCircuitId) {
        return api.get("circuits?providerCircuitId=" + providerCircuitId)
                .expect(200)
                .body()
                .path("items")
                .path(0);
    }

    String circuit(String id) {
        return api.get("circuits/" + id).expect(200).body().path("status").asString();
    }

    List<String> timelineTypes(UUID caseId) {
        return items("cases/" + caseId + "/timeline?limit=200").stream()
                .map(entry -> entry.path("type").asString())
                .toList();
    }

    List<JsonNode> items(String path) {
        JsonNode items = api.get(path).expect(200).body().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    List<String> documentKinds(UUID caseId) {
        return items("cases/" + caseId + "/documents").stream()
                .map(document -> document.path("kind").asString())
                .toList();
    }

    boolean isUp(String router, String interfaceName) {
        return routers.list().stream()
                .anyMatch(uplink -> uplink.device().equals(router)
                        && uplink.interfaceName().equals(interfaceName)
                        && uplink.operUp());
    }

    /** The kinds of letters that went out, in order. */
    List<String> letterKinds(UUID caseId) {
        return jdbc.sql("select kind from cases.dispatch where case_id = :case order by id")
                .param("case", caseId)
                .query(String.class)
                .list();
    }

    List<String> notices(UUID caseId) {
        return jdbc.sql("select state from sourcing.notice where case_id = :case")
                .param("case", caseId)
                .query(String.class)
                .list();
    }

    String contractOf(UUID caseId) {
        return jdbc.sql("select status from sourcing.contract where case_id = :case order by id desc limit 1")
                .param("case", caseId)
                .query(String.class)
                .single();
    }

    /** Objects that one request wrote twice in a row with the same value. */
    List<String> doubledWrites() {
        return doubledWrites(jdbc);
    }

    static List<String> doubledWrites(JdbcClient jdbc) {
        return jdbc.sql("""
                        select request || ' ' || label from (
                          select request, label, value_wanted,
                                 lag(value_wanted) over (partition by device_id, oid order by id) as before
                          from snmp.write_log where state = 'APPLIED') w
                        where before = value_wanted""").query(String.class).list();
    }

    static boolean isIn(JsonNode current, String phase) {
        return phase.equals(current.path("phase").asString());
    }

    static boolean hasEnded(JsonNode current) {
        return Set.of("completed", "cancelled", "failed")
                .contains(current.path("state").asString());
    }
}
