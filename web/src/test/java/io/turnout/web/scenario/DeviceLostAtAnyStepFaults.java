package io.turnout.web.scenario;

import static io.turnout.processes.servicecutover.ServiceCutoverJobs.ANNOUNCE_ROLLBACK;
import static io.turnout.processes.servicecutover.ServiceCutoverJobs.ANNOUNCE_START;
import static io.turnout.processes.servicecutover.ServiceCutoverJobs.COMMIT_CUTOVER;
import static io.turnout.processes.servicecutover.ServiceCutoverJobs.JUDGE_SOAK;
import static io.turnout.processes.servicecutover.ServiceCutoverJobs.PRE_CHECK;
import static io.turnout.processes.servicecutover.ServiceCutoverJobs.RESTORE_ROUTING;
import static io.turnout.processes.servicecutover.ServiceCutoverJobs.SWITCH_ROUTING;
import static io.turnout.processes.servicecutover.ServiceCutoverJobs.VERIFY_OLD_LINE;
import static io.turnout.processes.servicecutover.ServiceCutoverJobs.VERIFY_TRAFFIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.turnout.snmp.simulated.SimulatedRouter;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * F9: a case whose router, or the line behind it, is lost at one step of the cut-over after the other. After each loss
 * it is cut over again in another window, up to the one that is committed. Only in the long form.
 */
@Import(StepMishaps.class)
@TestPropertySource(
        properties = {
            "turnout.demo.simulated-devices=false",
            "turnout.snmp.timeout=300ms",
            "turnout.snmp.retries=1",
            "turnout.engine.job-backoff=200ms",
            "turnout.soak.sample-every=500ms"
        })
class DeviceLostAtAnyStepFaults extends SwitchScenario {

    private static final String OLD = "wan0";
    private static final String NEW = "wan1";
    private static final String PRE_CHECK_FAILED = "Task_DecideAfterFailedPreCheck";
    private static final String TAKE_OVER = "Task_TakeOver";
    private static final String ROLLED_BACK = "Task_DecideAfterRollback";
    private static final String IF_ADMIN_STATUS = "1.3.6.1.2.1.2.2.1.7.";
    private static final Map<String, String> INTERFACES = Map.of("2", OLD, "3", NEW);

    @Autowired
    StepMishaps mishaps;

    private SimulatedRouter router;
    private SwitchDriver driver;
    private UUID caseId;

    @BeforeEach
    void recordSitesWithoutAnActiveCircuit() {
        jdbc.sql("""
                delete from cutover.change_window;
                create table if not exists public.dark_site (site_id uuid, at timestamptz default now());
                create or replace function public.note_dark_site() returns trigger language plpgsql as $$
                begin
                  insert into public.dark_site select new.site_id where not exists (
                    select from inventory.circuit c where c.site_id = new.site_id and c.status = 'ACTIVE');
                  return null;
                end $$;
                create or replace trigger note_dark_site after update on inventory.circuit
                  for each row execute function public.note_dark_site()""").update();
    }

    @AfterEach
    void takeRouterAway() {
        router.close();
    }

    @Test
    void siteOfALostRouterIsServedAndWhatNobodyKnowsIsLeftToAPerson() {
        begin("ALT-0001", "rtr-sz-01", 1);

        lostAt(PRE_CHECK, router::kill, PRE_CHECK_FAILED);
        lostAt(ANNOUNCE_START, router::kill, TAKE_OVER);
        lostAt(SWITCH_ROUTING, router::kill, TAKE_OVER);
        lostAt(SWITCH_ROUTING, router::dieAfterSet, TAKE_OVER);
        lostAt(VERIFY_TRAFFIC, router::kill, TAKE_OVER);
        lostInTheSoak(router::kill, TAKE_OVER);
        lostAt(JUDGE_SOAK, router::kill, TAKE_OVER);
        lostOnTheWayBackAt(RESTORE_ROUTING, router::kill, TAKE_OVER);
        lostOnTheWayBackAt(RESTORE_ROUTING, router::dieAfterSet, TAKE_OVER);
        lostOnTheWayBackAt(VERIFY_OLD_LINE, router::kill, TAKE_OVER);
        lostOnTheWayBackAt(ANNOUNCE_ROLLBACK, router::kill, ROLLED_BACK);
        lostWhileCommitted(router::kill);
    }

    @Test
    void siteWhoseNewLineDiesIsBackOnTheOldOneWithoutAnybody() {
        begin("ALT-0002", "rtr-dg-01", 2);

        lostAt(PRE_CHECK, this::cutNewLine, PRE_CHECK_FAILED);
        lostAt(ANNOUNCE_START, this::cutNewLine, ROLLED_BACK);
        lostAt(SWITCH_ROUTING, this::cutNewLine, ROLLED_BACK);
        lostAt(VERIFY_TRAFFIC, this::cutNewLine, ROLLED_BACK);
        lostInTheSoak(this::cutNewLine, ROLLED_BACK);
        lostAt(JUDGE_SOAK, this::cutNewLine, ROLLED_BACK);
        lostOnTheWayBackAt(RESTORE_ROUTING, this::cutNewLine, ROLLED_BACK);
        lostOnTheWayBackAt(VERIFY_OLD_LINE, this::cutNewLine, ROLLED_BACK);
        lostOnTheWayBackAt(ANNOUNCE_ROLLBACK, this::cutNewLine, ROLLED_BACK);
        lostWhileCommitted(this::cutNewLine);
    }

    private void begin(String circuit, String name, int n) {
        Map<String, String> uplinks = new LinkedHashMap<>();
        uplinks.put(OLD, "127.0.11." + n + ":1161");
        uplinks.put(NEW, "127.0.12." + n + ":1161");
        router = SimulatedRouter.v3(
                name, "127.0.10." + n + ":1161", uplinks, "turnout", "demo-auth-passphrase", "demo-priv-passphrase");
        caseId = start(circuit, Map.of("assessEvery", "P30D", "deviceLostAfter", "PT2S"));
        driver = driver().answer(PRE_CHECK_FAILED, Map.of("preCheckDecision", "retry", "reason", "It answers again"))
                .answer(
                        TAKE_OVER,
                        task -> Map.of(
                                "carryingLine", oldLineIsOpen() ? "both" : "new", "actions", "Looked at the console"))
                .answer(ROLLED_BACK, Map.of("rollbackDecision", "another-window", "reason", "It was mended"));
        driver.workUntilAsked(caseId, "Task_ApproveCutoverPlan");
    }

    private void cutNewLine() {
        router.cut(NEW);
    }

    private void lostAt(String step, Runnable mishap, String asked) {
        Map<String, Boolean> open = openUplinks();
        int ordersBefore = router.applied().size();
        mishaps.befall(caseId, step, mishap);
        JsonNode left = driver.workUntilAsked(caseId, asked);
        endedWell(step, open, ordersBefore, left);
        goesOnFrom(asked);
    }

    private void lostOnTheWayBackAt(String step, Runnable mishap, String asked) {
        driver.message("Gateway_Soaking", "rollback-requested", () -> Map.of("reason", "Calls are cut off"));
        lostAt(step, mishap, asked);
    }

    private void lostInTheSoak(Runnable mishap, String asked) {
        Map<String, Boolean> open = openUplinks();
        int ordersBefore = router.applied().size();
        driver.workUntil(caseId, current -> driver.isActive(caseId, "Gateway_Soaking"));
        mishap.run();
        await("the loss is noticed")
                .atMost(Duration.ofMinutes(1))
                .until(() -> !driver.isActive(caseId, "Gateway_Soaking"));
        JsonNode left = driver.workUntilAsked(caseId, asked);
        endedWell("soak", open, ordersBefore, left);
        goesOnFrom(asked);
    }

    /** From here on there is no way back: both circuits are active, and the old one is retired in its own time. */
    private void lostWhileCommitted(Runnable mishap) {
        Map<String, Boolean> open = openUplinks();
        int ordersBefore = router.applied().size();
        mishaps.befall(caseId, COMMIT_CUTOVER, mishap);
        JsonNode left = driver.workUntil(caseId, current -> planState().equals("committed"));
        assertThat(circuit(left.path("newCircuitId").asString())).isEqualTo("active");
        endedWell(COMMIT_CUTOVER, open, ordersBefore, left);
    }

    private void endedWell(String step, Map<String, Boolean> open, int ordersBefore, JsonNode left) {
        List<String> orders = router.applied();
        assertThat(mishaps.waiting()).isEmpty();
        assertObeyedWithSense(step, open, orders.subList(ordersBefore, orders.size()));
        assertThat(jdbc.sql("select count(*) from public.dark_site")
                        .query(Long.class)
                        .single())
                .as(step)
                .isZero();
        assertThat(circuit(left.path("oldCircuitId").asString())).as(step).isEqualTo("active");
        assertThat(items("incidents")).as(step).isEmpty();
    }

    /** At no time are both uplinks shut, and nothing is ordered that was done already: that would be a blind repeat. */
    private static void assertObeyedWithSense(String step, Map<String, Boolean> open, List<String> orders) {
        for (String order : orders) {
            String[] parts = order.split("=");
            String uplink = INTERFACES.get(parts[0].replace(IF_ADMIN_STATUS, ""));
            boolean up = parts[1].equals("1");
            assertThat(open.put(uplink, up)).as(step + " repeats " + order).isNotEqualTo(up);
            assertThat(open).as(step + " after " + order).containsValue(true);
        }
    }

    private void goesOnFrom(String asked) {
        if (asked.equals(TAKE_OVER)) {
            assertThat(planState()).isNotIn("committed", "rolled-back");
            assertThat(lastKnownState()).contains(router.name());
        }
        router.revive();
        router.mend(NEW);
        if (asked.equals(PRE_CHECK_FAILED)) {
            driver.workUntilAsked(caseId, "Task_SignGoNetwork");
            return;
        }
        JsonNode left = driver.workUntilAsked(caseId, ROLLED_BACK);
        if (!oldLineIsOpen()) {
            abandonIsRefused();
            router.openByHand(OLD);
        }
        assertThat(planState()).isEqualTo("rolled-back");
        assertThat(circuit(left.path("newCircuitId").asString())).isEqualTo("provisioning");
        driver.workUntilAsked(caseId, "Task_ApproveCutoverPlan");
    }

    /** It would end the contract of the line that carries the traffic. */
    private void abandonIsRefused() {
        String key = items("cases/" + caseId + "/tasks?state=open").stream()
                .filter(task -> task.path("elementId").asString().equals(ROLLED_BACK))
                .map(task -> task.path("key").asString())
                .findFirst()
                .orElseThrow();
        Map<String, Object> abandon = Map.of("rollbackDecision", "abandon", "reason", "It never worked");
        api.post("tasks/" + key + "/completion", Map.of("variables", abandon)).expect(409);
    }

    private boolean oldLineIsOpen() {
        return openUplinks().getOrDefault(OLD, false);
    }

    private Map<String, Boolean> openUplinks() {
        Map<String, Boolean> open = new HashMap<>();
        router.uplinks().forEach(uplink -> open.put(uplink.interfaceName(), uplink.adminUp()));
        return open;
    }

    private JsonNode plan() {
        return items("cases/" + caseId + "/cutovers").getFirst();
    }

    private String planState() {
        return plan().path("state").asString();
    }

    /** What the cut-over room shows of the switch. */
    private String lastKnownState() {
        for (JsonNode step : plan().path("steps")) {
            if (step.path("kind").asString().equals("switch-routing")) {
                return step.path("detail").asString("");
            }
        }
        throw new AssertionError("A plan without a switch: " + plan());
    }
}
