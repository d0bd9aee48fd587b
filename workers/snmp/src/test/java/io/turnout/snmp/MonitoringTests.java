package io.turnout.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.kernel.Ids;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Which lines of a simulated router are still asked once a circuit was taken down. */
@SpringBootTest(classes = SnmpTestApplication.class)
class MonitoringTests {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws Exception {
        SnmpTestApplication.properties(registry);
    }

    private final Routers routers = new Routers(31);
    private final UUID oldCircuit = Ids.next();
    private final UUID newCircuit = Ids.next();

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private LineTests tests;

    @Autowired
    private Sampler sampler;

    @Autowired
    private CircuitMeasurements measurements;

    @Autowired
    private DeviceConnections connections;

    @Autowired
    private SnmpTestApplication.MovableClock clock;

    private ManagedDevice device;

    @BeforeEach
    void connected() {
        device = routers.v3();
        SnmpTestApplication.connect(connections, routers, device);
    }

    @AfterEach
    void close() {
        monitoring.leaveOut(oldCircuit);
        monitoring.leaveOut(newCircuit);
        routers.close();
    }

    @Test
    void aLineThatWasTakenDownIsAskedNoMoreAndTheOtherOneStillIs() {
        enrol(line(oldCircuit, "wan0"), line(newCircuit, "wan1"));
        sample();
        monitoring.leaveOut(oldCircuit);
        monitoring.leaveOut(oldCircuit);
        sample();

        assertThat(asked(oldCircuit)).isEqualTo(1);
        assertThat(asked(newCircuit)).isEqualTo(2);
        assertThat(monitoring.isWatched(device.id())).isTrue();
    }

    @Test
    void aDeviceWhoseOnlyLineWasTakenDownIsWatchedNoMore() {
        enrol(null, line(oldCircuit, "wan0"));
        sample();
        monitoring.leaveOut(oldCircuit);
        sample();

        assertThat(asked(oldCircuit)).isEqualTo(1);
        assertThat(monitoring.isWatched(device.id())).isFalse();
    }

    @Test
    void aCircuitThatNobodyWatchesIsLeftOutWithoutATrace() {
        enrol(line(oldCircuit, "wan0"), line(newCircuit, "wan1"));
        monitoring.leaveOut(Ids.next());
        sample();

        assertThat(asked(oldCircuit)).isEqualTo(1);
        assertThat(asked(newCircuit)).isEqualTo(1);
    }

    @Test
    void aLineTestKeepsItsOldLineUntilItIsJudged() {
        UUID test = tests.start(new LineTestSpec(
                Ids.next(),
                LineTestSpec.Purpose.LINE_TEST,
                device,
                line(oldCircuit, "wan0"),
                line(newCircuit, "wan1"),
                EVERY,
                0,
                Duration.ofHours(1),
                List.of()));
        monitoring.leaveOut(oldCircuit);
        sample();

        assertThat(tests.evidence(test, oldCircuit)).hasSize(1);
        tests.abort(test);
    }

    private void enrol(@Nullable WatchedCircuit old, WatchedCircuit line) {
        monitoring.enrol(device, old, line, EVERY);
    }

    private static WatchedCircuit line(UUID circuitId, String interfaceName) {
        return new WatchedCircuit(circuitId, interfaceName, 100_000L);
    }

    private long asked(UUID circuitId) {
        return measurements
                .summary(circuitId, SnmpTestApplication.START, clock.instant().plusSeconds(1))
                .asked();
    }

    private void sample() {
        for (Future<?> begun : sampler.tick()) {
            try {
                begun.get();
            } catch (InterruptedException | ExecutionException failed) {
                throw new AssertionError(failed);
            }
        }
        // Longer than the period with its jitter.
        clock.move(EVERY.multipliedBy(2));
    }
}
