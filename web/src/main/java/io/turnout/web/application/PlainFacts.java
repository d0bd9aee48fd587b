package io.turnout.web.application;

import io.turnout.billing.SupplierInvoiceRecord;
import io.turnout.billing.SupplierInvoices;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.processes.Messages;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages that say nothing but that it happened, and why; the reason goes to the history of the case. */
@Configuration(proxyBeanMethods = false)
class PlainFacts {

    @Bean
    MessageFact offersComplete() {
        return withReason(Messages.OFFERS_COMPLETE);
    }

    @Bean
    MessageFact testAborted() {
        return withReason(Messages.TEST_ABORTED);
    }

    @Bean
    MessageFact deviceLost() {
        return withReason(Messages.DEVICE_LOST);
    }

    @Bean
    MessageFact rollbackRequested() {
        return withReason(Messages.ROLLBACK_REQUESTED);
    }

    /** The invoice itself comes by {@code POST /supplier-invoices}; this only points to it. */
    @Bean
    MessageFact supplierInvoiceReceived(SupplierInvoices invoices) {
        return new NamedFact(Messages.SUPPLIER_INVOICE_RECEIVED, (caseId, body) -> {
            check(invoices, caseId, body.only("invoiceId").id("invoiceId"));
            return Map.of();
        });
    }

    private static void check(SupplierInvoices invoices, UUID caseId, UUID invoiceId) {
        SupplierInvoiceRecord invoice;
        try {
            invoice = invoices.get(invoiceId);
        } catch (NotFound unknown) {
            throw InvalidInput.of("/invoiceId", "is no supplier invoice; send it to POST /supplier-invoices first");
        }
        if (!caseId.equals(invoice.caseId())) {
            throw InvalidInput.of("/invoiceId", "belongs to another case");
        }
    }

    private static MessageFact withReason(String name) {
        return new NamedFact(name, (caseId, body) -> {
            body.only("reason").textOrNull("reason");
            return Map.of();
        });
    }
}
