package io.turnout.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;

/**
 * What was agreed for a leased device.
 *
 * @param months how long it is leased for
 * @param buyOutPercent share of the outstanding rates that is due when the lease ends early
 */
public record LeaseTerms(Money monthly, int months, BigDecimal buyOutPercent) {

    /** What is due when the lease ends after so many months. */
    public Money buyOut(int monthsUsed) {
        int rest = Math.max(0, months - monthsUsed);
        return Rounding.percent(monthly.multipliedBy(rest), buyOutPercent);
    }

    /** Months from the first to the last day, both inclusive; a started month counts whole. */
    static int monthsUsed(LocalDate startsOn, LocalDate lastDay) {
        LocalDate after = lastDay.plusDays(1);
        int whole = (int) Math.max(0, ChronoUnit.MONTHS.between(startsOn, after));
        return startsOn.plusMonths(whole).isBefore(after) ? whole + 1 : whole;
    }
}
