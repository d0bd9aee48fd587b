package io.turnout.jobs.oldlineretirement;

import io.turnout.billing.InvoiceLine;
import io.turnout.billing.NewSupplierInvoice;
import io.turnout.billing.SupplierInvoices;
import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.engine.BadData;
import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.InvalidInput;
import io.turnout.processes.oldlineretirement.OldLineRetirementProcess;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Records the old provider's last invoice as a person entered it; only its total is known, so that is what is checked. */
@Component
class UploadFinalInvoiceCompletion implements TaskCompletion {

    private final SupplierInvoices invoices;
    private final Cases cases;

    UploadFinalInvoiceCompletion(SupplierInvoices invoices, Cases cases) {
        this.invoices = invoices;
        this.cases = cases;
    }

    @Override
    public String process() {
        return OldLineRetirementProcess.ID;
    }

    @Override
    public String element() {
        return OldLineRetirementProcess.UPLOAD_FINAL_INVOICE;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        String file = submission.textOrNull("invoiceFile");
        Money total = total(submission);
        invoices.record(new NewSupplierInvoice(
                submission.caseId(),
                provider(cases.get(submission.caseId())).id(),
                submission.text("invoiceNumber"),
                day(submission),
                total,
                List.of(InvoiceLine.everything(total)),
                file == null ? null : UUID.fromString(file)));
        return Map.of();
    }

    private static Named provider(CaseRecord record) {
        Named provider = record.provider();
        if (provider == null) {
            throw new BadData("The case " + record.reference() + " names no present provider to have an invoice from.");
        }
        return provider;
    }

    private static Money total(TaskSubmission submission) {
        try {
            return Money.of(
                    CurrencyUnit.of(submission.text("currency")),
                    submission.number("amount"),
                    RoundingMode.UNNECESSARY);
        } catch (ArithmeticException tooManyDecimals) {
            throw InvalidInput.of("/variables/amount", "has more decimals than the currency");
        }
    }

    private static LocalDate day(TaskSubmission submission) {
        try {
            return LocalDate.parse(submission.text("invoicedOn"));
        } catch (DateTimeException noDay) {
            throw InvalidInput.of("/variables/invoicedOn", "must be a day such as 2027-03-31");
        }
    }
}
