package io.turnout.billing;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a supplier's invoice.
 *
 * @param firstDay first day that a recurring charge is for
 * @param lastDay last day that a recurring charge is for, inclusive
 */
public record InvoiceLine(
        Kind kind,
        String description,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        Money amount) {

    /** What a line charges for. */
    public enum Kind {
        RECURRING,
        EARLY_TERMINATION_FEE,
        OTHER,
        /** The invoice as a whole, when nobody entered its lines. */
        EVERYTHING
    }

    public static InvoiceLine recurring(LocalDate firstDay, LocalDate lastDay, Money amount) {
        return new InvoiceLine(Kind.RECURRING, "Line " + firstDay + " to " + lastDay, firstDay, lastDay, amount);
    }

    public static InvoiceLine earlyTerminationFee(Money amount) {
        return new InvoiceLine(Kind.EARLY_TERMINATION_FEE, "Early-termination fee", null, null, amount);
    }

    /** For an invoice of which only the total is known. */
    public static InvoiceLine everything(Money total) {
        return new InvoiceLine(Kind.EVERYTHING, "Final invoice", null, null, total);
    }

    public static InvoiceLine other(String description, Money amount) {
        return new InvoiceLine(Kind.OTHER, description, null, null, amount);
    }
}
