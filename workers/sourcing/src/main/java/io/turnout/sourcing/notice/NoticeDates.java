package io.turnout.sourcing.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates by which a contract can be left to a given day.
 *
 * @param effective last day of the contract if the notice is in time
 * @param latestReceipt the notice must have arrived by the end of this day in the provider's time zone
 * @param plannedReceipt the working day on or before it
 * @param sendBy planned receipt less delivery and buffer
 * @param renewedEnd what a missed notice costs in time; {@code null} when the contract does not renew itself
 */
public record NoticeDates(
        LocalDate effective,
        LocalDate latestReceipt,
        LocalDate plannedReceipt,
        LocalDate sendBy,
        @Nullable LocalDate renewedEnd) {

    public static NoticeDates toLeaveOn(
            LocalDate effective, NoticeTerms terms, WorkingDays workingDays, Delivery delivery) {
        // Who buys himself out of a term pays the fee instead of the notice period, but must say so before he leaves.
        boolean boughtOut = terms.to() == NoticeTo.TERM_END && effective.isBefore(terms.termEndAround(effective));
        LocalDate latestReceipt = boughtOut ? effective : terms.latestReceipt(effective);
        LocalDate plannedReceipt = workingDays.onOrBefore(latestReceipt);
        LocalDate sendBy = workingDays.minus(plannedReceipt, delivery.total());
        LocalDate renewedEnd = terms.renewedEnd(effective).orElse(null);
        return new NoticeDates(effective, latestReceipt, plannedReceipt, sendBy, renewedEnd);
    }
}
