package io.turnout.billing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;

/**
 * A minimum that is paid for whether it is reached or not.
 *
 * @param units what was committed for the whole period
 * @param unitPrice price of a missing unit, that of the first tier
 * @param first first day of the period
 * @param last last day of the period, inclusive
 */
public record Commitment(long units, Money unitPrice, LocalDate first, LocalDate last) {

    /** What is owed for the units that are missing at the end of the period. */
    public Money trueUp(long reached) {
        return missing(units, reached);
    }

    /** The same when the agreement ended early: the commitment shrinks by days, to whole units rounded down. */
    public Money trueUp(long reached, LocalDate endedOn) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        long ran = ChronoUnit.DAYS.between(first, endedOn) + 1;
        return missing(units * Math.clamp(ran, 0, days) / days, reached);
    }

    private Money missing(long committed, long reached) {
        return unitPrice.multipliedBy(Math.max(0, committed - reached));
    }
}
