package io.turnout.cases;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a switch was to make better: as it was, as it is, and as it was to become. What nobody could measure is
 * {@code null}.
 */
public record BenefitFigure(
        Aspect aspect,
        String unit,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable BigDecimal target) {

    /** What is compared, and which way is better. */
    public enum Aspect {
        MONTHLY_COST(true),
        AVAILABILITY(false),
        ROUND_TRIP(true),
        COMPLAINTS(true);

        private final boolean lowerIsBetter;

        Aspect(boolean lowerIsBetter) {
            this.lowerIsBetter = lowerIsBetter;
        }

        public String code() {
            return Codes.of(this);
        }
    }

    /** Whether it is better than it was; empty when one of both is not known. */
    public Optional<Boolean> improved() {
        return before == null || after == null ? Optional.empty() : Optional.of(compared(after, before) > 0);
    }

    /** Whether it is at least as good as it was to become; empty when one of both is not known. */
    public Optional<Boolean> reached() {
        return target == null || after == null ? Optional.empty() : Optional.of(compared(after, target) >= 0);
    }

    private int compared(BigDecimal one, BigDecimal other) {
        return aspect.lowerIsBetter ? other.compareTo(one) : one.compareTo(other);
    }
}
