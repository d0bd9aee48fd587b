package io.turnout.jobs.providerevaluation;

import io.turnout.cases.Cases;
import io.turnout.snmp.CircuitMeasurements;
import io.turnout.snmp.Measures;
import io.turnout.sourcing.Evidence;
import io.turnout.sourcing.EvidenceRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Translates measurements of the present line into figures that an evaluation can keep. */
@Component
class LineEvidence {

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int DECIMALS = 6;

    private final CircuitMeasurements measurements;
    private final Cases cases;
    private final Clock clock;

    LineEvidence(CircuitMeasurements measurements, Cases cases, Clock clock) {
        this.measurements = measurements;
        this.cases = cases;
        this.clock = clock;
    }

    /** What nobody measured is left out; a line without measurements has no figures. */
    List<EvidenceRecord> of(UUID caseId) {
        UUID circuitId = cases.get(caseId).oldCircuitId();
        if (circuitId == null) {
            return List.of();
        }
        Instant to = clock.instant();
        Instant from = to.minus(WINDOW);
        Measures measures = measurements.summary(circuitId, from, to);
        String rows = "/circuits/" + circuitId + "/availability?from=" + from + "&to=" + to;
        List<EvidenceRecord> figures = new ArrayList<>();
        measures.availabilityPercent()
                .ifPresent(v -> figures.add(figure(Evidence.AVAILABILITY, v, "%", from, to, rows)));
        measures.lossPercent().ifPresent(v -> figures.add(figure("loss", v, "%", from, to, rows)));
        measures.roundTripP95Millis().ifPresent(v -> figures.add(figure("round-trip-p95", v, "ms", from, to, rows)));
        measures.errorRatio().ifPresent(v -> figures.add(figure("error-ratio", v, "", from, to, rows)));
        return figures;
    }

    private static EvidenceRecord figure(
            String metric, BigDecimal value, String unit, Instant from, Instant to, String rows) {
        return new EvidenceRecord(metric, value.setScale(DECIMALS, RoundingMode.HALF_UP), unit, from, to, rows);
    }
}
