package io.turnout.snmp;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row of samples says about a circuit. Percentages are exact to 34 digits and rounded only for showing.
 *
 * @param asked requests sent through the circuit
 * @param answered those that came back
 * @param available those that came back while the interface said it was up
 * @param gaps places where the device restarted, over which nothing is reckoned
 */
public record Measures(
        long asked,
        long answered,
        long available,
        Optional<BigDecimal> roundTripP50Millis,
        Optional<BigDecimal> roundTripP95Millis,
        Optional<BigDecimal> errorRatio,
        Optional<BigDecimal> utilisationPercent,
        long flaps,
        long gaps) {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal BITS_PER_OCTET = BigDecimal.valueOf(8);

    /** Share of requests that came back over an interface that was up. */
    public Optional<BigDecimal> availabilityPercent() {
        return share(available);
    }

    public Optional<BigDecimal> lossPercent() {
        return share(asked - answered);
    }

    /** As if that many more requests had been sent and all of them had come back. */
    Measures withMoreAnswered(long more) {
        return new Measures(
                asked + more,
                answered + more,
                available + more,
                roundTripP50Millis,
                roundTripP95Millis,
                errorRatio,
                utilisationPercent,
                flaps,
                gaps);
    }

    private Optional<BigDecimal> share(long part) {
        return asked == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(asked), EXACT));
    }

    /** Samples must be of one circuit and in the order of time. */
    static Measures of(List<Sample> samples, @Nullable Long commitRateKbps) {
        List<Step> steps = new ArrayList<>();
        long gaps = steps(samples, steps);
        List<Long> roundTrips = samples.stream()
                .filter(Sample::answered)
                .map(Sample::roundTripMicros)
                .sorted()
                .toList();
        return new Measures(
                samples.size(),
                roundTrips.size(),
                samples.stream().filter(Sample::available).count(),
                percentile(roundTrips, 50),
                percentile(roundTrips, 95),
                errorRatio(steps),
                utilisation(steps, commitRateKbps),
                steps.stream().filter(Step::flapped).count(),
                gaps);
    }

    private static long steps(List<Sample> samples, Collection<Step> steps) {
        long gaps = 0;
        Sample earlier = null;
        for (Sample sample : samples) {
            if (!sample.answered()) {
                continue;
            }
            if (earlier != null) {
                Optional<Step> step = Step.between(earlier, sample);
                step.ifPresent(steps::add);
                gaps += step.isEmpty() ? 1 : 0;
            }
            earlier = sample;
        }
        return gaps;
    }

    /** Nearest rank: a value that really was measured. */
    private static Optional<BigDecimal> percentile(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        int rank = Math.max(1, Math.ceilDiv(sorted.size() * percent, 100));
        return Optional.of(BigDecimal.valueOf(sorted.get(rank - 1)).divide(THOUSAND, EXACT));
    }

    private static Optional<BigDecimal> errorRatio(List<Step> steps) {
        long errors = steps.stream().mapToLong(Step::errors).sum();
        BigInteger packets = steps.stream().map(Step::packets).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger all = packets.add(BigInteger.valueOf(errors));
        return all.signum() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(errors).divide(new BigDecimal(all), EXACT));
    }

    private static Optional<BigDecimal> utilisation(List<Step> steps, @Nullable Long commitRateKbps) {
        double seconds = steps.stream().mapToDouble(Step::seconds).sum();
        if (commitRateKbps == null || commitRateKbps == 0 || seconds == 0) {
            return Optional.empty();
        }
        BigInteger in = steps.stream().map(Step::octetsIn).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger out = steps.stream().map(Step::octetsOut).reduce(BigInteger.ZERO, BigInteger::add);
        BigDecimal bits = new BigDecimal(in.max(out)).multiply(BITS_PER_OCTET);
        BigDecimal possible =
                BigDecimal.valueOf(commitRateKbps).multiply(THOUSAND).multiply(BigDecimal.valueOf(seconds));
        return Optional.of(bits.multiply(HUNDRED).divide(possible, EXACT));
    }
}
