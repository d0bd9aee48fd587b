package io.turnout.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Conflict;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Switching simulated routers, with lost replies, dead lines and dead devices. */
@SpringBootTest(classes = SnmpTestApplication.class)
class RoutingTests {

    private static final String WAN0_DOWN = "1.3.6.1.2.1.2.2.1.7.2=2";
    private static final String WAN0_UP = "1.3.6.1.2.1.2.2.1.7.2=1";

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws Exception {
        SnmpTestApplication.properties(registry);
    }

    private final Routers routers = new Routers(22);

    @Autowired
    private Routing routing;

    @Autowired
    private DeviceConnections connections;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void close() {
        routers.close();
    }

    @Test
    void theOldLineIsShutAfterTheNewOneWasSeenToWork() {
        RoutingChange change = change(connected(routers.v3()));
        RoutingState state = routing.switchTo(change, () -> {});
        assertThat(state.switched()).isTrue();
        assertThat(routing.verify(change).passed()).isTrue();
        assertThat(routers.of(change.device()).applied()).containsExactly(WAN0_DOWN);
        assertThat(states(change)).containsExactly("APPLIED");
    }

    @Test
    void theOldLineStaysOpenWhenTheNewOneIsDead() {
        RoutingChange change = change(connected(routers.v3()));
        routers.of(change.device()).cut("wan1");
        assertThatThrownBy(() -> routing.switchTo(change, () -> {}))
                .isInstanceOf(DeviceFault.Refused.class)
                .hasMessageContaining("the old line stays open");
        assertThat(routing.state(change).fromUp()).isTrue();
        assertThat(routers.of(change.device()).applied()).isEmpty();
    }

    @Test
    void aLostReplyIsSettledByReadingBack() {
        RoutingChange change = change(connected(routers.v3()));
        routers.of(change.device()).loseReplyToSet();
        assertThat(routing.switchTo(change, () -> {}).switched()).isTrue();
        assertThat(routers.of(change.device()).applied()).containsExactly(WAN0_DOWN);
    }

    @Test
    void aRepeatedSwitchWritesNothing() {
        RoutingChange change = change(connected(routers.v3()));
        routing.switchTo(change, () -> {});
        routing.switchTo(change, () -> {});
        assertThat(routers.of(change.device()).applied()).hasSize(1);
    }

    @Test
    void whatCannotBeReadBackIsUnknownAndSettledByTheNextRun() {
        RoutingChange change = change(connected(routers.v3()));
        routers.of(change.device()).dieAfterSet();
        assertThatThrownBy(() -> routing.switchTo(change, () -> {})).isInstanceOf(DeviceFault.OutcomeUnknown.class);
        assertThat(states(change)).containsExactly("UNKNOWN");
        assertThat(routing.lastKnown(change))
                .startsWith("ifAdminStatus of wan0 = 2 at ")
                .endsWith("(nobody knows whether it was applied).");
        routers.of(change.device()).revive();
        assertThat(routing.switchTo(change, () -> {}).switched()).isTrue();
        assertThat(states(change)).containsExactly("APPLIED");
        assertThat(routing.lastKnown(change)).endsWith("(read back).");
        assertThat(routers.of(change.device()).applied()).hasSize(1);
    }

    @Test
    void theOldLineStaysOpenWhenItMustNotBeShutAnyMore() {
        RoutingChange change = change(connected(routers.v3()));
        assertThatThrownBy(() -> routing.switchTo(change, () -> {
                    throw new Conflict("gone back");
                }))
                .hasMessage("gone back");
        assertThat(routers.of(change.device()).applied()).isEmpty();
    }

    /** PostgreSQL was started again while a worker was paused: others have had the device since. */
    @Test
    void theOldLineStaysOpenWhenTheLockOfTheDeviceIsLostOnTheWay() {
        RoutingChange change = change(connected(routers.v3()));
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> routing.switchTo(change, () -> {
                    if (asked.incrementAndGet() == 1) {
                        endSessionsWithLocks();
                    }
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(asked).hasValue(1);
        assertThat(routers.of(change.device()).applied()).isEmpty();
        assertThat(states(change)).containsExactly("NOT_APPLIED");
    }

    private void endSessionsWithLocks() {
        jdbc.sql("select pg_terminate_backend(pid) from pg_locks join pg_database d on d.oid = database"
                        + " where locktype = 'advisory' and granted and datname = current_database()")
                .query()
                .listOfRows();
    }

    @Test
    void whoeverGoesBackWaitsForWhoIsAboutToShutAndOpensTheLineAgain() throws Exception {
        RoutingChange change = change(connected(routers.v3()));
        CountDownLatch about = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RoutingState> forth = workers.submit(() -> routing.switchTo(change, () -> {
                about.countDown();
                await(released);
            }));
            await(about);
            Future<RoutingState> back = workers.submit(() -> routing.restore(change));
            Awaitility.await().until(() -> waitingForDevice() == 1);
            assertThat(back.isDone()).isFalse();
            released.countDown();
            forth.get();
            assertThat(back.get().restored()).isTrue();
        }
        assertThat(routers.of(change.device()).applied()).containsExactly(WAN0_DOWN, WAN0_UP);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private int waitingForDevice() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .query(Integer.class)
                .single();
    }

    @Test
    void theWayBackOpensTheOldLine() {
        RoutingChange change = change(connected(routers.v3()));
        routing.switchTo(change, () -> {});
        routers.of(change.device()).cut("wan1");
        assertThat(routing.restore(change).restored()).isTrue();
        assertThat(routing.verifyRestored(change).passed()).isTrue();
        assertThat(routers.of(change.device()).applied()).containsExactly(WAN0_DOWN, WAN0_UP);
    }

    @Test
    void aWriteThatCouldCutTheManagementPathIsRefused() {
        ManagedDevice inBand = connected(routers.v3());
        ManagedDevice device = ManagedDevice.v3(inBand.id(), inBand.name(), inBand.address(), "turnout", false);
        assertThatThrownBy(() -> routing.switchTo(change(device), () -> {}))
                .isInstanceOf(DeviceFault.NotAllowed.class)
                .hasMessageContaining("out of band");
        assertThat(routers.of(device).applied()).isEmpty();
        assertThat(routing.preCheck(change(device))).anyMatch(check -> !check.passed());
    }

    @Test
    void thePreCheckSeesBothLines() {
        RoutingChange change = change(connected(routers.v3()));
        assertThat(routing.preCheck(change)).hasSize(3).allMatch(Check::passed);
        routers.of(change.device()).cut("wan1");
        assertThat(routing.preCheck(change))
                .filteredOn(check -> !check.passed())
                .hasSize(1);
    }

    private RoutingChange change(ManagedDevice device) {
        return new RoutingChange("case/" + device.id(), device, "wan0", "wan1");
    }

    private ManagedDevice connected(ManagedDevice device) {
        SnmpTestApplication.connect(connections, routers, device);
        return device;
    }

    private List<String> states(RoutingChange change) {
        return jdbc.sql("select state from snmp.write_log where request = ? order by at, id")
                .param(change.request())
                .query(String.class)
                .list();
    }
}
