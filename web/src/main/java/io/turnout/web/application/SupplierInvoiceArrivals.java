package io.turnout.web.application;

import io.turnout.billing.NewSupplierInvoice;
import io.turnout.billing.SupplierInvoiceRecord;
import io.turnout.billing.SupplierInvoices;
import io.turnout.cases.CaseRecord;
import io.turnout.engine.Messages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Invoices of suppliers as they come in: recorded first, then the case that waits for its last one hears of it. */
@Component
public class SupplierInvoiceArrivals {

    private final SupplierInvoices invoices;
    private final Messages engine;

    SupplierInvoiceArrivals(SupplierInvoices invoices, Messages engine) {
        this.invoices = invoices;
        this.engine = engine;
    }

    /** An invoice that no case waits for now is recorded all the same. */
    public SupplierInvoiceRecord arrived(NewSupplierInvoice invoice, @Nullable CaseRecord visible) {
        SupplierInvoiceRecord recorded = invoices.record(invoice);
        if (visible != null && visible.state().open()) {
            engine.correlate(io.turnout.processes.Messages.SUPPLIER_INVOICE_RECEIVED, visible.id(), Map.of());
        }
        return recorded;
    }
}
