package io.turnout.snmp;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was measured of a circuit, by whichever watch. */
@Component
public class CircuitMeasurements {

    private final Samples samples;

    CircuitMeasurements(Samples samples) {
        this.samples = samples;
    }

    /** Availability, loss, round trip, errors and flaps over a span; its end is not part of it. */
    public Measures summary(UUID circuitId, Instant from, Instant to) {
        return Measures.of(samples.between(circuitId, from, to), null);
    }

    /**
     * How it went from the first sample of a span to the span's end, in pieces of one length. Pieces without a sample
     * are left out.
     *
     * @param pieces into how many the span is cut, at least 1
     */
    public List<TrendPoint> trend(UUID circuitId, Instant from, Instant to, int pieces) {
        return samples.trend(circuitId, from, to, pieces);
    }

    /** The rows behind the summary. */
    public List<Sample> rows(UUID circuitId, Instant from, Instant to) {
        return samples.between(circuitId, from, to);
    }
}
