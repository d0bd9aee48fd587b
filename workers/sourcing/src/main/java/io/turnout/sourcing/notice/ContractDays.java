package io.turnout.sourcing.notice;

import java.time.LocalDate;
import java.time.Period;

/**
 * Reckoning with contract days, which are inclusive: a contract that ends on 31 March is over when 1 April begins. So
 * everything is reckoned on the day after, and then one day back; only that keeps month ends month ends.
 */
public final class ContractDays {

    private ContractDays() {}

    /** The last day that is {@code period} before the end of {@code end}. */
    public static LocalDate before(LocalDate end, Period period) {
        return end.plusDays(1).minus(period).minusDays(1);
    }

    /** The last day of a period that begins when {@code day} is over. */
    public static LocalDate after(LocalDate day, Period period) {
        return day.plusDays(1).plus(period).minusDays(1);
    }

    /** Months from the end of {@code from} to the end of {@code to}; a started month counts as a whole one. */
    public static int startedMonths(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        int whole = (int) Period.between(from.plusDays(1), to.plusDays(1)).toTotalMonths();
        return after(from, Period.ofMonths(whole)).isBefore(to) ? whole + 1 : whole;
    }
}
