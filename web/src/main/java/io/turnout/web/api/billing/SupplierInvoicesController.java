package io.turnout.web.api.billing;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.billing.InvoiceLine;
import io.turnout.billing.NewSupplierInvoice;
import io.turnout.billing.SupplierInvoiceRecord;
import io.turnout.billing.SupplierInvoices;
import io.turnout.cases.CaseRecord;
import io.turnout.inventory.Providers;
import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.IdempotentRequest;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.Scopes;
import io.turnout.web.application.SupplierInvoiceArrivals;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiSupplierInvoicesController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "billing")
class SupplierInvoicesController {

    /** An invoice as the supplier sent it. */
    record InvoiceBody(
            @Nullable UUID caseId,
            @Nullable UUID providerId,
            @Nullable String number,
            @Nullable LocalDate invoicedOn,
            @Nullable Money total,
            @Nullable List<InvoiceLine> lines,
            @Nullable UUID documentId) {

        NewSupplierInvoice invoice() {
            List<FieldError> errors = new ArrayList<>();
            needed(errors, "/providerId", providerId);
            needed(errors, "/number", number);
            needed(errors, "/invoicedOn", invoicedOn);
            needed(errors, "/total", total);
            needed(errors, "/lines", lines);
            for (int i = 0; lines != null && i < lines.size(); i++) {
                InvoiceLine line = lines.get(i);
                needed(errors, "/lines/" + i, line);
                needed(errors, "/lines/" + i + "/kind", line == null ? null : line.kind());
                needed(errors, "/lines/" + i + "/description", line == null ? null : line.description());
                needed(errors, "/lines/" + i + "/amount", line == null ? null : line.amount());
            }
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
            return new NewSupplierInvoice(
                    caseId,
                    Objects.requireNonNull(providerId),
                    Objects.requireNonNull(number),
                    Objects.requireNonNull(invoicedOn),
                    Objects.requireNonNull(total),
                    Objects.requireNonNull(lines),
                    documentId);
        }

        private static void needed(List<FieldError> errors, String pointer, @Nullable Object value) {
            if (value == null) {
                errors.add(new FieldError(pointer, "is missing"));
            }
        }
    }

    private final SupplierInvoices invoices;
    private final SupplierInvoiceArrivals arrivals;
    private final Providers providers;
    private final Scopes scopes;

    SupplierInvoicesController(
            SupplierInvoices invoices, SupplierInvoiceArrivals arrivals, Providers providers, Scopes scopes) {
        this.invoices = invoices;
        this.arrivals = arrivals;
        this.providers = providers;
        this.scopes = scopes;
    }

    @PostMapping("/supplier-invoices")
    ResponseEntity<SupplierInvoiceRecord> record(IdempotentRequest request, @RequestBody InvoiceBody body) {
        scopes.staff();
        NewSupplierInvoice invoice = body.invoice();
        UUID caseId = body.caseId();
        CaseRecord visible = caseId == null ? null : scopes.visible(caseId);
        needProvider(invoice.providerId());
        return request.onceOutside(SupplierInvoiceRecord.class, () -> {
            SupplierInvoiceRecord recorded = arrivals.arrived(invoice, visible);
            return ResponseEntity.created(URI.create(ApiPaths.V1 + "/supplier-invoices/" + recorded.id()))
                    .body(recorded);
        });
    }

    @GetMapping("/supplier-invoices/{id}")
    SupplierInvoiceRecord one(@PathVariable UUID id) {
        scopes.staff();
        SupplierInvoiceRecord invoice = invoices.get(id);
        if (invoice.caseId() != null) {
            scopes.visible(invoice.caseId());
        }
        return invoice;
    }

    @GetMapping("/cases/{id}/supplier-invoices")
    ListBody<SupplierInvoiceRecord> ofCase(@PathVariable UUID id) {
        scopes.staff();
        scopes.visible(id);
        return ListBody.whole(invoices.of(id));
    }

    private void needProvider(UUID id) {
        try {
            providers.get(id);
        } catch (NotFound unknown) {
            throw InvalidInput.of("/providerId", "is no provider of the inventory");
        }
    }
}
