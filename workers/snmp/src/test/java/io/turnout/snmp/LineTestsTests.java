package io.turnout.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.VariableBinding;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Line tests on simulated routers whose lines lose, die and come back. */
@SpringBootTest(classes = SnmpTestApplication.class)
@Import(LineTestsTests.Lost.class)
class LineTestsTests {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration LOST_AFTER = Duration.ofSeconds(25);

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws Exception {
        SnmpTestApplication.properties(registry);
        registry.add("turnout.snmp.timeout", () -> "400ms");
        registry.add("turnout.snmp.retries", () -> "1");
    }

    /** Hears what is lost, and what is judged. */
    static class Lost {
        final List<DeviceLost> events = new ArrayList<>();
        final List<LineTestJudged> judged = new ArrayList<>();

        @EventListener
        void on(LineTestJudged test) {
            judged.add(test);
        }

        @EventListener
        void on(DeviceLost lost) {
            events.add(lost);
        }
    }

    private final Routers routers = new Routers(23);
    private final UUID oldCircuit = Ids.next();
    private final UUID newCircuit = Ids.next();

    @Autowired
    private LineTests tests;

    @Autowired
    private Sampler sampler;

    @Autowired
    private CircuitMeasurements measurements;

    @Autowired
    private Samples samples;

    @Autowired
    private Interfaces interfaces;

    @Autowired
    private SnmpClient client;

    @Autowired
    private DeviceConnections connections;

    @Autowired
    private SnmpTestApplication.MovableClock clock;

    @Autowired
    private Lost lost;

    @BeforeEach
    void forget() {
        lost.events.clear();
        lost.judged.clear();
    }

    @AfterEach
    void close() {
        routers.close();
    }

    @Test
    void theTrendOfALineIsCutIntoPiecesFromItsFirstSampleOn() {
        UUID line = UUID.randomUUID();
        Instant first = Instant.parse("2027-03-01T10:00:00Z");
        samples.add(line, answered(line, first, 1_000));
        samples.add(line, answered(line, first.plusSeconds(60), 3_000));
        samples.add(line, Sample.lost(line, first.plusSeconds(600)));
        samples.add(line, answered(line, first.plusSeconds(660), 2_000));
        samples.add(line, answered(line, first.plusSeconds(1_200), 9_000));

        List<TrendPoint> trend = measurements.trend(line, first.minusSeconds(9_999), first.plusSeconds(1_200), 4);

        assertThat(trend).hasSize(2);
        assertThat(trend.getFirst().since()).isEqualTo(first);
        assertThat(trend.getFirst().availability()).isEqualTo(1.0);
        assertThat(trend.getFirst().roundTripP50Millis()).isEqualByComparingTo("2");
        assertThat(trend.getLast().since()).isEqualTo(first.plusSeconds(600));
        assertThat(trend.getLast().availability()).isEqualTo(0.5);
        assertThat(trend.getLast().roundTripP95Millis()).isEqualByComparingTo("2");
    }

    private static Sample answered(UUID line, Instant at, long micros) {
        return new Sample(line, at, true, micros, true, null, null, null, null, null, null);
    }

    @Test
    void bothLinesAreMeasuredSideBySide() {
        UUID test = tests.start(spec(device(), 0));
        sample(5);
        assertThat(tests.measures(test)).allSatisfy(line -> {
            assertThat(line.asked()).isEqualTo(5);
            assertThat(line.available()).isEqualTo(5);
            assertThat(line.roundTripP95Millis()).isPresent();
        });
        Judgement judgement = tests.judge(test);
        assertThat(judgement.verdict()).isEqualTo(Judgement.Verdict.PASS);
        assertThat(tests.evidence(test, newCircuit)).hasSize(5);
        assertThat(measurements
                        .summary(
                                oldCircuit,
                                SnmpTestApplication.START,
                                clock.instant().plusSeconds(1))
                        .asked())
                .isEqualTo(5);
    }

    @Test
    void aLineThatLosesFailsAndTheVerdictStays() {
        ManagedDevice device = device();
        UUID test = tests.start(spec(device, 0));
        sample(3);
        routers.of(device).cut("wan1");
        sample(1);
        Judgement judgement = tests.judge(test);
        assertThat(judgement.verdict()).isEqualTo(Judgement.Verdict.FAIL);
        assertThat(judgement.newLine().availabilityPercent().orElseThrow()).isEqualByComparingTo("75");
        assertThat(judgement.findings())
                .first()
                .satisfies(finding -> assertThat(finding.passed()).isFalse());
        routers.of(device).mend("wan1");
        assertThat(tests.judge(test)).isEqualTo(judgement);
        assertThat(tests.get(test).judgement()).contains(judgement);
        assertThat(lost.judged).singleElement().satisfies(told -> {
            assertThat(told.testId()).isEqualTo(test);
            assertThat(told.verdict()).isEqualTo(Judgement.Verdict.FAIL);
        });
    }

    @Test
    void aJudgementTakesTheSamplesThatAreMissing() {
        UUID test = tests.start(spec(device(), 12));
        clock.move(Duration.ofDays(14));
        assertThat(tests.judge(test).newLine().asked()).isEqualTo(12);
    }

    @Test
    void aDeadLineIsNotAskedForSamplesThatCouldNotSaveIt() {
        ManagedDevice device = device();
        UUID test = tests.start(spec(device, 30));
        routers.of(device).cut("wan1");
        Judgement judgement = tests.judge(test);

        assertThat(judgement.verdict()).isEqualTo(Judgement.Verdict.FAIL);
        assertThat(judgement.newLine().asked()).isEqualTo(1);
    }

    @Test
    void whatIsDueIsClaimedOnce() {
        UUID test = tests.start(spec(device(), 0));
        await(sampler.tick());
        await(sampler.tick());
        assertThat(tests.measures(test).getFirst().asked()).isEqualTo(1);
    }

    @Test
    void anAbortedTestIsSampledNoMore() {
        UUID test = tests.start(spec(device(), 0));
        tests.abort(test);
        sample(2);
        assertThat(tests.measures(test).getFirst().asked()).isZero();
    }

    @Test
    void aDeviceThatIsSilentForTooLongIsReportedOnce() {
        ManagedDevice device = device();
        UUID test = tests.start(spec(device, 0));
        sample(1);
        routers.of(device).kill();
        sample(2);
        assertThat(lost.events).isEmpty();
        sample(3);
        assertThat(lost.events).singleElement().satisfies(event -> {
            assertThat(event.testId()).isEqualTo(test);
            assertThat(event.deviceName()).isEqualTo(device.name());
        });
    }

    @Test
    void aSoakIsLostWithItsLineAlthoughTheDeviceStillAnswers() {
        ManagedDevice device = device();
        LineTestSpec test = spec(device, 0);
        UUID soak = tests.start(new LineTestSpec(
                test.caseId(),
                LineTestSpec.Purpose.SOAK,
                device,
                null,
                test.newLine(),
                EVERY,
                0,
                LOST_AFTER,
                test.thresholds()));
        sample(1);
        routers.of(device).cut("wan1");
        sample(2);
        assertThat(lost.events).isEmpty();
        sample(3);
        assertThat(lost.events)
                .singleElement()
                .satisfies(event -> assertThat(event.testId()).isEqualTo(soak));
    }

    @Test
    void aLineThatGotAnotherAddressIsFoundThere() {
        ManagedDevice device = device();
        Interfaces.State line = interfaces.state(device, "wan1");
        name(device, line, "probe=127.0.99.99:1161");
        UUID test = tests.start(spec(device, 0));
        sample(1);
        name(device, line, line.alias());
        sample(2);
        assertThat(tests.measures(test).getLast().asked()).isEqualTo(3);
        assertThat(tests.measures(test).getLast().answered()).isEqualTo(2);
    }

    @Test
    void aTestOfBothLinesGoesOnWhenOneOfThemDies() {
        ManagedDevice device = device();
        tests.start(spec(device, 0));
        sample(1);
        routers.of(device).cut("wan1");
        sample(5);
        assertThat(lost.events).isEmpty();
    }

    @Test
    void aJumpOfTheClockDoesNotMakeALostDeviceOfOneLostPacket() {
        ManagedDevice device = device();
        tests.start(spec(device, 0));
        routers.of(device).kill();
        sample(1);
        clock.move(Duration.ofDays(7));
        sample(1);
        routers.of(device).revive();
        sample(1);
        assertThat(lost.events).isEmpty();
    }

    private void name(ManagedDevice device, Interfaces.State line, String alias) {
        Waiting.on(client.set(
                device, List.of(new VariableBinding(Mib.of(Mib.IF_ALIAS, line.index()), new OctetString(alias)))));
    }

    private ManagedDevice device() {
        ManagedDevice device = routers.v3();
        SnmpTestApplication.connect(connections, routers, device);
        return device;
    }

    private LineTestSpec spec(ManagedDevice device, int minimumSamples) {
        return new LineTestSpec(
                Ids.next(),
                LineTestSpec.Purpose.LINE_TEST,
                device,
                new WatchedCircuit(oldCircuit, "wan0", 100_000L),
                new WatchedCircuit(newCircuit, "wan1", 100_000L),
                EVERY,
                minimumSamples,
                LOST_AFTER,
                List.of(
                        Threshold.atLeast(Metric.AVAILABILITY_PERCENT, "99.50"),
                        Threshold.atMost(Metric.ROUND_TRIP_P95_MILLIS, "400"),
                        Threshold.atMost(Metric.FLAPS, "1").asWarning()));
    }

    private void sample(int times) {
        for (int i = 0; i < times; i++) {
            await(sampler.tick());
            // Longer than the period with its jitter.
            clock.move(EVERY.multipliedBy(6).dividedBy(5));
        }
    }

    private static void await(List<Future<?>> begun) {
        for (Future<?> sampling : begun) {
            try {
                sampling.get();
            } catch (InterruptedException | ExecutionException failed) {
                throw new AssertionError(failed);
            }
        }
    }
}
