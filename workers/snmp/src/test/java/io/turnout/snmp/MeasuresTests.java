package io.turnout.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.kernel.Ids;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What rows of samples say, with the worked figures of availability. */
class MeasuresTests {

    private static final UUID CIRCUIT = Ids.next();
    private static final Instant START = Instant.parse("2027-01-04T08:00:00Z");
    private static final Threshold AVAILABLE = Threshold.atLeast(Metric.AVAILABILITY_PERCENT, "99.50");

    @Test
    void oneOfTwoHundredAndFortyLostPasses() {
        Measures measures = Measures.of(row(240, 1), null);
        assertThat(shown(measures)).isEqualTo("99.58");
        assertThat(Judgement.Finding.of(AVAILABLE, measures).passed()).isTrue();
    }

    @Test
    void twoOfTwoHundredAndFortyLostFails() {
        Measures measures = Measures.of(row(240, 2), null);
        assertThat(shown(measures)).isEqualTo("99.17");
        Judgement.Finding finding = Judgement.Finding.of(AVAILABLE, measures);
        assertThat(finding.blocks()).isTrue();
        assertThat(Judgement.verdict(List.of(finding))).isEqualTo(Judgement.Verdict.FAIL);
    }

    @Test
    void whatIsShownAsTheTargetMayStillMissIt() {
        Measures measures = Measures.of(row(25_000, 126), null);
        assertThat(measures.availabilityPercent().orElseThrow()).isEqualByComparingTo("99.496");
        assertThat(shown(measures)).isEqualTo("99.50");
        assertThat(Judgement.Finding.of(AVAILABLE, measures).passed()).isFalse();
    }

    @Test
    void aMissedWarningDoesNotFailTheTest() {
        Judgement.Finding finding = Judgement.Finding.of(AVAILABLE.asWarning(), Measures.of(row(240, 2), null));
        assertThat(finding.passed()).isFalse();
        assertThat(Judgement.verdict(List.of(finding))).isEqualTo(Judgement.Verdict.PASS);
    }

    @Test
    void anInterfaceThatAnswersButIsDownIsNotAvailable() {
        Sample down = new Sample(
                CIRCUIT, START, true, 100L, false, 100L, 0L, BigInteger.ONE, BigInteger.ONE, BigInteger.ONE, 0L);
        Measures measures = Measures.of(List.of(down), null);
        assertThat(measures.lossPercent().orElseThrow()).isEqualByComparingTo("0");
        assertThat(measures.availabilityPercent().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void roundTripsAreThoseThatWereMeasured() {
        Measures measures = Measures.of(row(100, 0), null);
        assertThat(measures.roundTripP50Millis().orElseThrow()).isEqualByComparingTo("50");
        assertThat(measures.roundTripP95Millis().orElseThrow()).isEqualByComparingTo("95");
    }

    @Test
    void aRestartGivesAGapAndNoSpike() {
        List<Sample> samples = List.of(sample(0, 100_000, 5_000_000), sample(1, 50, 1_000), sample(2, 150, 2_000));
        Measures measures = Measures.of(samples, 8L);
        assertThat(measures.gaps()).isEqualTo(1);
        // 1,000 octets in one second on a line of 8 kbit/s
        assertThat(measures.utilisationPercent().orElseThrow()).isEqualByComparingTo("100");
        assertThat(measures.flaps()).isZero();
    }

    @Test
    void aCounterThatWentBackGivesAGap() {
        List<Sample> samples = List.of(sample(0, 100, 5_000_000), sample(1, 200, 10));
        assertThat(Measures.of(samples, 8L).gaps()).isEqualTo(1);
        assertThat(Measures.of(samples, 8L).utilisationPercent()).isEmpty();
    }

    @Test
    void theErrorCounterMayWrap() {
        Sample before = errors(0, 100, 4_294_967_290L, 0);
        Sample after = errors(1, 200, 4, 990);
        assertThat(Measures.of(List.of(before, after), null).errorRatio().orElseThrow())
                .isEqualByComparingTo("0.01");
    }

    @Test
    void anIdleLineProvesNothingAboutErrors() {
        Measures idle = Measures.of(List.of(sample(0, 100, 0), sample(1, 200, 0)), null);
        Judgement.Finding finding = Judgement.Finding.of(Threshold.atMost(Metric.ERROR_RATIO, "0.001"), idle);
        assertThat(finding.measured()).isEmpty();
        assertThat(finding.passed()).isTrue();
    }

    @Test
    void withoutSamplesNothingPasses() {
        assertThat(Judgement.Finding.of(AVAILABLE, Measures.of(List.of(), null)).passed())
                .isFalse();
    }

    private static String shown(Measures measures) {
        return measures.availabilityPercent()
                .map(value -> value.setScale(2, RoundingMode.HALF_UP))
                .map(BigDecimal::toPlainString)
                .orElseThrow();
    }

    private static List<Sample> row(int asked, int lost) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < asked; i++) {
            samples.add(i < lost ? Sample.lost(CIRCUIT, START.plusSeconds(i)) : timed(i));
        }
        return samples;
    }

    private static Sample timed(int second) {
        return new Sample(
                CIRCUIT,
                START.plusSeconds(second),
                true,
                (second + 1) * 1000L,
                true,
                100L * (second + 1),
                0L,
                BigInteger.ZERO,
                BigInteger.ZERO,
                BigInteger.ZERO,
                0L);
    }

    private static Sample sample(int second, long ticks, long octets) {
        BigInteger count = BigInteger.valueOf(octets);
        return new Sample(
                CIRCUIT, START.plusSeconds(second), true, 100L, true, ticks, 0L, count, count, BigInteger.ZERO, 0L);
    }

    private static Sample errors(int second, long ticks, long errors, long packets) {
        BigInteger count = BigInteger.valueOf(packets);
        return new Sample(CIRCUIT, START.plusSeconds(second), true, 100L, true, ticks, 0L, count, count, count, errors);
    }
}
