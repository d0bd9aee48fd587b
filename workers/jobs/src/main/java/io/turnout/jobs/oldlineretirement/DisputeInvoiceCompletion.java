package io.turnout.jobs.oldlineretirement;

import io.turnout.billing.SupplierInvoiceRecord;
import io.turnout.billing.SupplierInvoices;
import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.NotFound;
import io.turnout.processes.oldlineretirement.OldLineRetirementProcess;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notes that the differences were put to the old provider, and what came of it. */
@Component
class DisputeInvoiceCompletion implements TaskCompletion {

    private final SupplierInvoices invoices;

    DisputeInvoiceCompletion(SupplierInvoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public String process() {
        return OldLineRetirementProcess.ID;
    }

    @Override
    public String element() {
        return OldLineRetirementProcess.DISPUTE_INVOICE;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        SupplierInvoiceRecord invoice = invoices.latest(submission.caseId())
                .orElseThrow(() -> new NotFound("supplier invoice of case", submission.caseId()));
        String credited = submission.textOrNull("creditAmount");
        String note = submission.text("result")
                + (credited == null ? "" : " " + invoice.total().getCurrencyUnit() + " " + credited) + ": "
                + submission.text("remarks");
        invoices.dispute(invoice.id(), note);
        invoices.settle(invoice.id(), note);
        return Map.of();
    }
}
