package io.turnout.sourcing.exit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.joda.money.Money;

/** The part of monthly charges that falls on a span of days, each month by its own length, rounded once per month. */
final class DailyProration {

    private DailyProration() {}

    /** Both days inclusive; zero when the span is empty. */
    static Money charge(Money monthly, LocalDate from, LocalDate to) {
        Money sum = Money.zero(monthly.getCurrencyUnit());
        LocalDate day = from;
        while (!day.isAfter(to)) {
            YearMonth month = YearMonth.from(day);
            LocalDate last = month.atEndOfMonth().isBefore(to) ? month.atEndOfMonth() : to;
            int days = last.getDayOfMonth() - day.getDayOfMonth() + 1;
            BigDecimal share = BigDecimal.valueOf(days)
                    .multiply(monthly.getAmount())
                    .divide(BigDecimal.valueOf(month.lengthOfMonth()), 10, RoundingMode.HALF_UP);
            sum = sum.plus(Money.of(monthly.getCurrencyUnit(), share, RoundingMode.HALF_UP));
            day = last.plusDays(1);
        }
        return sum;
    }
}
