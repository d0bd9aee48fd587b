package io.turnout.jobs.oldlineretirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.billing.InvoiceLine;
import io.turnout.billing.NewSupplierInvoice;
import io.turnout.billing.SupplierInvoices;
import io.turnout.cases.CaseState;
import io.turnout.cases.Cases;
import io.turnout.engine.TaskSubmission;
import io.turnout.jobs.CasesForTests;
import io.turnout.kernel.Actor;
import io.turnout.kernel.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class UploadFinalInvoiceCompletionTests {

    private final UUID caseId = UUID.randomUUID();
    private final UUID file = UUID.randomUUID();
    private final SupplierInvoices invoices = mock(SupplierInvoices.class);
    private final Cases cases = mock(Cases.class);
    private final UploadFinalInvoiceCompletion completion = new UploadFinalInvoiceCompletion(invoices, cases);

    @Test
    void recordsTheInvoiceOfTheOldProviderWithItsFile() {
        when(cases.get(caseId)).thenReturn(CasesForTests.a(caseId, CaseState.RUNNING));
        Money total = Money.parse("EUR 322.58");

        assertThat(completion.complete(entered("322.58", "2027-03-31"))).isEmpty();

        verify(invoices)
                .record(new NewSupplierInvoice(
                        caseId,
                        new UUID(0, 4),
                        "R-17",
                        LocalDate.parse("2027-03-31"),
                        total,
                        List.of(InvoiceLine.everything(total)),
                        file));
    }

    @Test
    void refusesAmountsAndDaysThatAreNone() {
        when(cases.get(caseId)).thenReturn(CasesForTests.a(caseId, CaseState.RUNNING));

        assertThatThrownBy(() -> completion.complete(entered("322.585", "2027-03-31")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/variables/amount");
        assertThatThrownBy(() -> completion.complete(entered("322.58", "31.3.2027")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("/variables/invoicedOn");
    }

    private TaskSubmission entered(String amount, String day) {
        Map<String, Object> values = Map.of(
                "invoiceFile",
                file.toString(),
                "invoiceNumber",
                "R-17",
                "invoicedOn",
                day,
                "amount",
                new BigDecimal(amount),
                "currency",
                "EUR");
        return new TaskSubmission(
                caseId, "7", completion.process(), completion.element(), 1, Actor.person("fin"), values);
    }
}
