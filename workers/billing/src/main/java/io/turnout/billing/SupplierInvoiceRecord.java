package io.turnout.billing;

import io.turnout.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A supplier's invoice with its lines, and what the last check found. */
public record SupplierInvoiceRecord(
        UUID id,
        @Nullable UUID caseId,
        UUID providerId,
        String number,
        LocalDate invoicedOn,
        Money total,
        List<InvoiceLine> lines,
        @Nullable UUID documentId,
        Actor recordedBy,
        Instant recordedAt,
        State state,
        @Nullable String note,
        List<InvoiceDifference> differences) {

    /** How far the invoice was looked at. */
    public enum State {
        RECORDED,
        AGREED,
        DIFFERS,
        DISPUTED,
        SETTLED
    }

    public SupplierInvoiceRecord {
        lines = List.copyOf(lines);
        differences = List.copyOf(differences);
    }

    /** What was charged too much, all in all. */
    public Money overcharged() {
        return differences.stream().map(InvoiceDifference::amount).reduce(total.multipliedBy(0), Money::plus);
    }
}
