package io.turnout.jobs.oldlineretirement;

import io.turnout.billing.InvoiceDifference;
import io.turnout.billing.InvoiceLine;
import io.turnout.billing.SupplierInvoiceRecord;
import io.turnout.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/** Suppliers' invoices as the module would give them. */
final class InvoicesForTests {

    private InvoicesForTests() {}

    static SupplierInvoiceRecord an(UUID caseId, InvoiceDifference... differences) {
        Money total = Money.parse("EUR 1000.00");
        return new SupplierInvoiceRecord(
                new UUID(0, 9),
                caseId,
                new UUID(0, 4),
                "R-17",
                LocalDate.parse("2027-03-31"),
                total,
                List.of(InvoiceLine.everything(total)),
                null,
                Actor.person("fin"),
                Instant.parse("2027-04-02T08:00:00Z"),
                SupplierInvoiceRecord.State.RECORDED,
                null,
                List.of(differences));
    }
}
