package io.turnout.sourcing.notice;

import io.turnout.kernel.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.Money;

/** What leaving inside a term costs. */
public sealed interface EarlyTerminationFee {

    /** The fee for leaving at the end of {@code effective} a term that runs to {@code termEnd}. */
    Money fee(LocalDate effective, LocalDate termEnd, Money monthlyCharge);

    /** The name in files and the API. */
    String key();

    /** The figure beside the name in files and the API. */
    BigDecimal value();

    static EarlyTerminationFee of(String key, BigDecimal value) {
        if (value.signum() < 0) {
            throw InvalidInput.of("/earlyTerminationValue", "must not be below zero");
        }
        return switch (key) {
            case None.KEY -> new None();
            case Fixed.KEY -> new Fixed(value);
            case PercentOfRemaining.KEY -> new PercentOfRemaining(value);
            default -> throw InvalidInput.of("/earlyTerminationRule", "must be none, fixed or percent-of-remaining");
        };
    }

    /** The contract names no fee. */
    record None() implements EarlyTerminationFee {
        static final String KEY = "none";

        @Override
        public Money fee(LocalDate effective, LocalDate termEnd, Money monthlyCharge) {
            return Money.zero(monthlyCharge.getCurrencyUnit());
        }

        @Override
        public String key() {
            return KEY;
        }

        @Override
        public BigDecimal value() {
            return BigDecimal.ZERO;
        }
    }

    /** One amount, whenever inside the term. */
    record Fixed(BigDecimal value) implements EarlyTerminationFee {
        static final String KEY = "fixed";

        @Override
        public Money fee(LocalDate effective, LocalDate termEnd, Money monthlyCharge) {
            return effective.isBefore(termEnd)
                    ? Money.of(monthlyCharge.getCurrencyUnit(), value, RoundingMode.HALF_UP)
                    : Money.zero(monthlyCharge.getCurrencyUnit());
        }

        @Override
        public String key() {
            return KEY;
        }
    }

    /** A share of the monthly charges left in the term; a started month counts as a whole one. */
    record PercentOfRemaining(BigDecimal value) implements EarlyTerminationFee {
        static final String KEY = "percent-of-remaining";

        @Override
        public Money fee(LocalDate effective, LocalDate termEnd, Money monthlyCharge) {
            int months = ContractDays.startedMonths(effective, termEnd);
            return monthlyCharge.multipliedBy(
                    value.movePointLeft(2).multiply(BigDecimal.valueOf(months)), RoundingMode.HALF_UP);
        }

        @Override
        public String key() {
            return KEY;
        }
    }
}
