package io.turnout.web.application;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/** Amounts of time as ISO 8601 text: {@code P30D}, {@code PT90S}, {@code P1DT12H}. */
final class Amounts {

    private Amounts() {}

    /** Empty if the text is no amount, or one that is not positive. */
    static Optional<TemporalAmount> parse(String text) {
        try {
            if (text.contains("T")) {
                Duration duration = Duration.parse(text);
                return duration.isPositive() ? Optional.of(duration) : Optional.empty();
            }
            Period period = Period.parse(text);
            return period.isNegative() || period.isZero() ? Optional.empty() : Optional.of(period);
        } catch (DateTimeException notIso) {
            return Optional.empty();
        }
    }
}
