package io.turnout.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;

/** What a contract asks for when it ends before its term. */
public sealed interface EarlyTermination {

    /** Nothing. */
    record Free() implements EarlyTermination {}

    /** Always the same amount. */
    record Fixed(Money fee) implements EarlyTermination {}

    /** A share of the charges that would have come until the end of the term. */
    record PercentOfRemaining(BigDecimal percent) implements EarlyTermination {}

    /**
     * The fee for a contract that ends before its term.
     *
     * @param effective last day of the contract as it is ended now
     * @param termEnd last day of the contract as it was agreed; not later than {@code effective} means no fee at all
     */
    default Money fee(Money monthly, LocalDate effective, LocalDate termEnd) {
        long months = remainingMonths(effective, termEnd);
        Money nothing = Money.zero(monthly.getCurrencyUnit());
        if (months == 0) {
            return nothing;
        }
        return switch (this) {
            case Free free -> nothing;
            case Fixed fixed -> fixed.fee();
            case PercentOfRemaining share -> Rounding.percent(monthly.multipliedBy(months), share.percent());
        };
    }

    /** Whole months from the day after the effective date to the end of the term; a started month counts whole. */
    static long remainingMonths(LocalDate effective, LocalDate termEnd) {
        if (!termEnd.isAfter(effective)) {
            return 0;
        }
        LocalDate first = effective.plusDays(1);
        LocalDate afterEnd = termEnd.plusDays(1);
        long whole = ChronoUnit.MONTHS.between(first, afterEnd);
        return first.plusMonths(whole).isBefore(afterEnd) ? whole + 1 : whole;
    }
}
