package io.turnout.snmp;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** What is measured of a circuit. */
public enum Metric {
    AVAILABILITY_PERCENT(Measures::availabilityPercent, true),
    LOSS_PERCENT(Measures::lossPercent, true),
    ROUND_TRIP_P50_MILLIS(Measures::roundTripP50Millis, true),
    ROUND_TRIP_P95_MILLIS(Measures::roundTripP95Millis, true),
    ERROR_RATIO(Measures::errorRatio, false),
    UTILISATION_PERCENT(Measures::utilisationPercent, false),
    FLAPS(measures -> Optional.of(BigDecimal.valueOf(measures.flaps())), true);

    private final Function<Measures, Optional<BigDecimal>> of;
    private final boolean alwaysMeasurable;

    Metric(Function<Measures, Optional<BigDecimal>> of, boolean alwaysMeasurable) {
        this.of = of;
        this.alwaysMeasurable = alwaysMeasurable;
    }

    Optional<BigDecimal> of(Measures measures) {
        return of.apply(measures);
    }

    /** Each request counts alike, so what was lost cannot be made good by what comes later. */
    boolean isShareOfRequests() {
        return this == AVAILABILITY_PERCENT || this == LOSS_PERCENT;
    }

    /** An idle line shows neither errors nor load: their absence proves nothing and fails nothing. */
    boolean passesUnmeasured() {
        return !alwaysMeasurable;
    }
}
