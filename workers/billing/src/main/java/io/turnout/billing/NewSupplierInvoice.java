package io.turnout.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as a supplier sent it, by the API or uploaded by a person.
 *
 * @param documentId the file it came as, if it came as one
 */
public record NewSupplierInvoice(
        @Nullable UUID caseId,
        UUID providerId,
        String number,
        LocalDate invoicedOn,
        Money total,
        List<InvoiceLine> lines,
        @Nullable UUID documentId) {

    public NewSupplierInvoice {
        lines = List.copyOf(lines);
    }
}
