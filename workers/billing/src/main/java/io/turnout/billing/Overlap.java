package io.turnout.billing;

import java.time.LocalDate;
import org.joda.money.Money;

/** What it costs that the old line still runs while the new one carries the traffic. */
public final class Overlap {

    private Overlap() {}

    /**
     * @param oldMonthly charge of the old line
     * @param newFrom first day on which the new line carries the traffic
     * @param oldUntil last day of the old line, inclusive
     */
    public static Money cost(Money oldMonthly, LocalDate newFrom, LocalDate oldUntil) {
        return Proration.charge(oldMonthly, newFrom, oldUntil);
    }
}
