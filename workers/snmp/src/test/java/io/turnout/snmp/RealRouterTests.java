package io.turnout.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Ids;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The traffic of a real Linux router, moved by SETs over SNMPv3 to Debian's snmpd. */
@NeedsRealRouter
@SpringBootTest(classes = SnmpTestApplication.class)
class RealRouterTests {

    private static final int PINGS = 100;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws Exception {
        SnmpTestApplication.properties(registry);
    }

    @Autowired
    private Routing routing;

    @Autowired
    private LineTests tests;

    @Autowired
    private DeviceConnections connections;

    @TempDir
    private Path directory;

    private @Nullable RouterInNamespace router;

    private final ManagedDevice device =
            ManagedDevice.v3(Ids.next(), "rtr-real", RouterInNamespace.MANAGEMENT, RouterInNamespace.USER, true);

    private final RoutingChange change = new RoutingChange("real/" + device.id(), device, "wan0", "wan1");

    @BeforeEach
    void start() throws Exception {
        router = new RouterInNamespace(directory);
        connections.store(device.id(), Credentials.passphrases(RouterInNamespace.AUTH, RouterInNamespace.PRIV));
        assertThat(Waiting.until(Duration.ofSeconds(30), this::ready)).isTrue();
    }

    @AfterEach
    void stop() throws Exception {
        if (router != null) {
            router.close();
        }
    }

    @Test
    void trafficMovesToTheNewLineWithAtMostOnePingInAHundredLost() throws Exception {
        Pings pings = router().ping(PINGS);
        RoutingState state = routing.switchTo(change, () -> {});
        assertThat(state.switched()).isTrue();
        assertThat(pings.counts().received()).isGreaterThanOrEqualTo(PINGS - 1);
        assertThat(routing.verify(change).passed()).isTrue();
        assertThat(router().isUp("wan0")).isFalse();
        assertThat(router().isUp("wan1")).isTrue();
    }

    @Test
    void whenTheNewLineDiesDuringTheSoakTheOldOneTakesOverAgain() throws Exception {
        routing.switchTo(change, () -> {});
        LineTestSpec soak = new LineTestSpec(
                Ids.next(),
                LineTestSpec.Purpose.SOAK,
                device,
                null,
                new WatchedCircuit(Ids.next(), "wan1", 100_000L),
                Duration.ofSeconds(1),
                5,
                Duration.ofSeconds(30),
                List.of(Threshold.atLeast(Metric.AVAILABILITY_PERCENT, "99.50")));
        var good = tests.start(soak);
        assertThat(tests.judge(good).verdict()).isEqualTo(Judgement.Verdict.PASS);

        var bad = tests.start(soak);
        router().cutAtProvider("wan1");
        assertThat(tests.judge(bad).verdict()).isEqualTo(Judgement.Verdict.FAIL);
        assertThat(routing.restore(change).fromAdminUp()).isTrue();
        assertThat(Waiting.until(
                        Duration.ofSeconds(10),
                        () -> routing.verifyRestored(change).passed()))
                .isTrue();
        assertThat(router().ping(20).counts().received()).isEqualTo(20);
        assertThat(router().isUp("wan0")).isTrue();
    }

    @Test
    void aDeadNewLineLeavesTheOldOneOpen() throws Exception {
        router().cutAtProvider("wan1");
        assertThatThrownBy(() -> routing.switchTo(change, () -> {}))
                .isInstanceOf(DeviceFault.Refused.class)
                .hasMessageContaining("the old line stays open");
        assertThat(router().isUp("wan0")).isTrue();
    }

    @Test
    void aWrongPassphraseLeadsToTheCredentials() {
        connections.store(device.id(), Credentials.passphrases("not the passphrase", RouterInNamespace.PRIV));
        assertThatThrownBy(() -> routing.state(change))
                .isInstanceOf(DeviceFault.class)
                .hasMessageContaining("credentials");
    }

    private RouterInNamespace router() {
        return Objects.requireNonNull(router);
    }

    /** The agent answers and the routes are in place. */
    private boolean ready() {
        return routing.preCheck(change).stream().allMatch(Check::passed);
    }
}
