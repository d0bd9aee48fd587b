package io.turnout.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;

/** What a monthly charge costs for some days: by the day, of the days that the month really has. */
public final class Proration {

    private Proration() {}

    /** The two parts of one month's charge when a line is handed over; together they are the whole, to the cent. */
    public record Split(Money before, Money from) {}

    /**
     * The charge for all days from the first to the last, both inclusive; each month is one charge line, rounded by
     * itself. No days cost nothing.
     */
    public static Money charge(Money monthly, LocalDate first, LocalDate last) {
        Money sum = Money.zero(monthly.getCurrencyUnit());
        for (LocalDate from = first;
                !from.isAfter(last);
                from = YearMonth.from(from).plusMonths(1).atDay(1)) {
            LocalDate monthEnd = YearMonth.from(from).atEndOfMonth();
            sum = sum.plus(withinMonth(monthly, from, last.isBefore(monthEnd) ? last : monthEnd));
        }
        return sum;
    }

    /** Splits the month of the day: what runs before it, and what runs from it on. The later part takes the remainder. */
    public static Split splitAt(Money monthly, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        Money before = charge(monthly, month.atDay(1), day.minusDays(1));
        return new Split(before, monthly.minus(before));
    }

    private static Money withinMonth(Money monthly, LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return Rounding.part(monthly, days, from.lengthOfMonth());
    }
}
