package io.turnout.sourcing.notice;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a contract that say when it may be left.
 *
 * @param end last day of the term agreed first, inclusive
 * @param renewal by how much the term grows when nobody gives notice; {@code null}: it simply ends
 */
public record NoticeTerms(
        LocalDate start,
        LocalDate end,
        Period noticePeriod,
        NoticeTo to,
        @Nullable Period renewal) {

    private static final Period LONGEST = Period.ofYears(10);
    private static final int LONGEST_DAYS = 3653;

    public NoticeTerms {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A contract must end after it starts");
        }
        if (renewal != null && renewal.toTotalMonths() <= 0 && renewal.getDays() <= 0) {
            throw new IllegalArgumentException("A renewal period must be longer than nothing");
        }
    }

    /** Whether a notice may have such a period: none at all, or up to ten years. */
    public static boolean isNoticePeriod(Period period) {
        return !period.isNegative()
                && period.toTotalMonths() <= LONGEST.toTotalMonths()
                && period.getDays() <= LONGEST_DAYS
                && !LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH.plus(LONGEST));
    }

    /** Whether a term may grow by such a period: at least a month, up to ten years. */
    public static boolean isRenewalPeriod(Period period) {
        return isNoticePeriod(period) && period.toTotalMonths() >= 1;
    }

    /** The last day on which a notice that ends the term may arrive. */
    public LocalDate latestReceipt(LocalDate termEnd) {
        return ContractDays.before(termEnd, noticePeriod);
    }

    /** The end of the term after this one, if the contract renews itself. */
    public Optional<LocalDate> renewedEnd(LocalDate termEnd) {
        return Optional.ofNullable(renewal).map(period -> ContractDays.after(termEnd, period));
    }

    /** The end of the first term that a notice received on that day can still end. */
    public LocalDate termEndFor(LocalDate receivedOn) {
        LocalDate termEnd = end;
        while (renewal != null && latestReceipt(termEnd).isBefore(receivedOn)) {
            termEnd = ContractDays.after(termEnd, renewal);
        }
        return termEnd;
    }

    /** The end of the term in which that day lies. */
    public LocalDate termEndAround(LocalDate day) {
        LocalDate termEnd = end;
        while (renewal != null && termEnd.isBefore(day)) {
            termEnd = ContractDays.after(termEnd, renewal);
        }
        return termEnd;
    }

    /** The first day to whose end a notice received on that day ends the contract. */
    public LocalDate effectiveFor(LocalDate receivedOn) {
        LocalDate earliest = ContractDays.after(receivedOn, noticePeriod);
        return switch (to) {
            case TERM_END -> termEndFor(receivedOn);
            case MONTH_END -> earliest.with(TemporalAdjusters.lastDayOfMonth());
            case ANY_DAY -> earliest;
        };
    }
}
