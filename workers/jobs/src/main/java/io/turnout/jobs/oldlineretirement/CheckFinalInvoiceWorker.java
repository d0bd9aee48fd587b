package io.turnout.jobs.oldlineretirement;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.billing.AgreedTerms;
import io.turnout.billing.InvoiceDifference;
import io.turnout.billing.SupplierInvoiceRecord;
import io.turnout.billing.SupplierInvoices;
import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineEntry;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.oldlineretirement.OldLineRetirementJobs;
import io.turnout.processes.oldlineretirement.OldLineRetirementVariables;
import io.turnout.sourcing.Contracts;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import io.turnout.sourcing.TerminationRecord;
import io.turnout.sourcing.Terminations;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks the old provider's last invoice against the terms on which the contract ended. */
@Component
public class CheckFinalInvoiceWorker {

    private final EffectLedger ledger;
    private final SupplierInvoices invoices;
    private final Notices notices;
    private final Terminations terminations;
    private final Contracts contracts;
    private final Timeline timeline;

    CheckFinalInvoiceWorker(
            EffectLedger ledger,
            SupplierInvoices invoices,
            Notices notices,
            Terminations terminations,
            Contracts contracts,
            Timeline timeline) {
        this.ledger = ledger;
        this.invoices = invoices;
        this.notices = notices;
        this.terminations = terminations;
        this.contracts = contracts;
        this.timeline = timeline;
    }

    @JobWorker(type = OldLineRetirementJobs.CHECK_FINAL_INVOICE)
    public Map<String, Object> checkFinalInvoice(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        boolean differs = ledger.once(job, Boolean.class, () -> check(job.caseId()));
        return Map.of(OldLineRetirementVariables.INVOICE_DIFFERS, differs);
    }

    private boolean check(UUID caseId) {
        SupplierInvoiceRecord invoice = invoices.latest(caseId)
                .orElseThrow(() -> new BadData("The case has no final invoice; record it by POST /supplier-invoices"
                        + " or in the task, then retry."));
        SupplierInvoiceRecord checked = invoices.check(invoice.id(), agreed(caseId));
        timeline.append(TimelineEntry.of(caseId, "invoice-checked", "Final invoice " + checked.number() + " checked")
                .detail(checked.differences().stream()
                        .map(InvoiceDifference::sentence)
                        .collect(Collectors.joining("\n"))));
        return !checked.differences().isEmpty();
    }

    private AgreedTerms agreed(UUID caseId) {
        NoticeRecord notice = notices.ofCase(caseId)
                .orElseThrow(() -> new BadData("No notice of this case ended a contract; nothing can be checked."));
        TerminationRecord terms = terminations.compare(notice.id());
        return AgreedTerms.lastMonth(
                contracts.get(notice.contractId()).monthlyCharge(), terms.confirmedEffective(), terms.confirmedFee());
    }
}
