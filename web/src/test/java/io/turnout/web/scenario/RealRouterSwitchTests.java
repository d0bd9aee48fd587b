package io.turnout.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.snmp.LineTestSpec;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.NeedsRealRouter;
import io.turnout.snmp.Pings;
import io.turnout.snmp.RouterInNamespace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Whole switches over a Linux router with Debian's snmpd instead of a demo router: the packets of a host behind it show
 * which line carries the traffic.
 */
@NeedsRealRouter
class RealRouterSwitchTests extends SwitchScenario {

    private static final Logger LOG = LoggerFactory.getLogger(RealRouterSwitchTests.class);
    private static final int ENOUGH = 20;
    private static final String OLD = "wan0";
    private static final String NEW = "wan1";

    @Autowired
    LineTests tests;

    @TempDir
    Path directory;

    RouterInNamespace router;

    @BeforeEach
    void build() throws Exception {
        router = new RouterInNamespace(directory);
    }

    @AfterEach
    void tearDown() throws Exception {
        router.close();
    }

    @Test
    void trafficOfTheSiteLeavesByTheNewLineAndHardlyAPingIsLost() throws Exception {
        putRouterInPlaceOf("rtr-sz-01");
        UUID caseId = start("ALT-0001", Map.of("testWindow", "PT8S", "soak", "PT15S"));
        SwitchDriver driver = driver();
        driver.workUntilAsked(caseId, "Task_SignGoManager");
        assertThat(bothLinesMeasured(caseId)).isTrue();
        assertThat(router.wayOut()).isEqualTo(OLD);

        Pings pings = router.ping();
        driver.workUntil(caseId, current -> driver.isActive(caseId, "Gateway_Soaking"));
        assertThat(carriedBy(NEW)).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(router.wayOut()).isEqualTo(NEW);
        assertThat(router.isUp(OLD)).isFalse();
        driver.workUntil(caseId, current -> "committed".equals(cutover(caseId)));
        Pings.Counts whileSwitching = pings.stop();
        LOG.info("While switching: {}", whileSwitching);
        assertThat(whileSwitching.sent()).isGreaterThanOrEqualTo(100);
        assertThat(whileSwitching.lost()).isLessThanOrEqualTo(whileSwitching.sent() / 100);

        JsonNode ended = driver.workUntil(caseId, SwitchScenario::hasEnded);
        assertThat(ended.path("outcome").asString()).isEqualTo("switched");
        assertThat(circuit(ended.path("oldCircuitId").asString())).isEqualTo("decommissioned");
        assertThat(circuit(ended.path("newCircuitId").asString())).isEqualTo("active");
        assertThat(router.wayOut()).isEqualTo(NEW);
        assertThat(doubledWrites()).isEmpty();
    }

    @Test
    void whenTheNewLineDiesDuringTheSoakTheSiteIsBackOnTheOldOneAtOnce() throws Exception {
        putRouterInPlaceOf("rtr-dg-01");
        UUID caseId = start("ALT-0002", Map.of("testWindow", "PT8S", "soak", "PT2M", "deviceLostAfter", "PT4S"));
        SwitchDriver driver = driver();
        driver.workUntil(caseId, current -> driver.isActive(caseId, "Gateway_Soaking"));
        assertThat(router.wayOut()).isEqualTo(NEW);

        router.cutAtProvider(NEW);
        assertThat(router.ping(3).counts().received()).isZero();
        JsonNode rolledBack = driver.workUntilAsked(caseId, "Task_DecideAfterRollback");

        assertThat(router.wayOut()).isEqualTo(OLD);
        assertThat(carriedBy(OLD)).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(cutover(caseId)).isEqualTo("rolled-back");
        assertThat(finished(caseId)).contains("Message_DeviceLost", "Task_RestoreRouting", "Task_VerifyOldLine");
        assertThat(circuit(rolledBack.path("oldCircuitId").asString())).isEqualTo("active");
        assertThat(circuit(rolledBack.path("newCircuitId").asString())).isEqualTo("provisioning");
        assertThat(doubledWrites()).isEmpty();
    }

    /** Whether the line test heard the router over each of its two lines. */
    private boolean bothLinesMeasured(UUID caseId) {
        LineTests.Record test =
                tests.latestOfCase(caseId, LineTestSpec.Purpose.LINE_TEST).orElseThrow();
        return tests.measures(test.id()).stream()
                        .filter(line -> line.available() >= ENOUGH)
                        .count()
                == 2;
    }

    private String cutover(UUID caseId) {
        return items("cases/" + caseId + "/cutovers").getFirst().path("state").asString();
    }

    /** The steps that the case's timeline shows as done. */
    private List<String> finished(UUID caseId) {
        return items("cases/" + caseId + "/timeline?limit=200").stream()
                .filter(entry -> "element-completed".equals(entry.path("type").asString()))
                .map(entry -> entry.path("elementId").asString())
                .toList();
    }

    /** How many packets an uplink sent while a host behind the router had pings answered. */
    private long carriedBy(String uplink) throws IOException, InterruptedException {
        long before = router.packetsOut(uplink);
        assertThat(router.ping(ENOUGH).counts().received()).isEqualTo(ENOUGH);
        return router.packetsOut(uplink) - before;
    }

    /** Takes the demo router away and enters the real one in the inventory as a person would. */
    private void putRouterInPlaceOf(String name) {
        routers.kill(name);
        JsonNode device =
                api.get("devices?name=" + name).expect(200).body().path("items").path(0);
        String path = "devices/" + device.path("id").asString();
        Map<String, Object> draft = new HashMap<>();
        for (String kept : List.of("siteId", "name", "ownership")) {
            draft.put(kept, device.path(kept).asString());
        }
        draft.putAll(Map.of(
                "managementAddress",
                RouterInNamespace.MANAGEMENT,
                "managementPath",
                "out-of-band",
                "snmpVersion",
                "v3",
                "snmpUser",
                RouterInNamespace.USER,
                "authProtocol",
                "SHA-256",
                "privProtocol",
                "AES-128",
                "oldInterface",
                OLD,
                "newInterface",
                NEW));
        api.put(path, device.path("version").asLong(), draft).expect(200);
        api.put(
                        path + "/credentials",
                        Map.of(
                                "authPassphrase", RouterInNamespace.AUTH,
                                "privPassphrase", RouterInNamespace.PRIV))
                .expect(204);
    }
}
