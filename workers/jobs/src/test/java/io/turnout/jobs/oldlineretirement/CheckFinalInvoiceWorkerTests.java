package io.turnout.jobs.oldlineretirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.billing.AgreedTerms;
import io.turnout.billing.InvoiceDifference;
import io.turnout.billing.SupplierInvoiceRecord;
import io.turnout.billing.SupplierInvoices;
import io.turnout.cases.Timeline;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.oldlineretirement.OldLineRetirementProcess;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import io.turnout.sourcing.TerminationRecord;
import io.turnout.sourcing.Terminations;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckFinalInvoiceWorkerTests {

    private static final Money MONTHLY = Money.parse("EUR 1000.00");
    private static final Money FEE = Money.parse("EUR 3500.00");
    private static final LocalDate EFFECTIVE = LocalDate.parse("2027-03-10");

    private final UUID caseId = UUID.randomUUID();
    private final SupplierInvoices invoices = mock(SupplierInvoices.class);
    private final Notices notices = mock(Notices.class);
    private final Terminations terminations = mock(Terminations.class);
    private final Contracts contracts = mock(Contracts.class);
    private final Timeline timeline = mock(Timeline.class);
    private final CheckFinalInvoiceWorker worker = new CheckFinalInvoiceWorker(
            new EffectLedgerForTests(), invoices, notices, terminations, contracts, timeline);
    private final ActivatedJob job =
            JobsForTests.job(OldLineRetirementProcess.ID, "Task_CheckFinalInvoice", caseId, Map.of());

    @BeforeEach
    void aConfirmedNotice() {
        NoticeRecord notice = mock(NoticeRecord.class);
        TerminationRecord terms = mock(TerminationRecord.class);
        ContractRecord contract = mock(ContractRecord.class);
        UUID noticeId = UUID.randomUUID();
        UUID contractId = UUID.randomUUID();
        when(notice.id()).thenReturn(noticeId);
        when(notice.contractId()).thenReturn(contractId);
        when(terms.confirmedEffective()).thenReturn(EFFECTIVE);
        when(terms.confirmedFee()).thenReturn(FEE);
        when(contract.monthlyCharge()).thenReturn(MONTHLY);
        when(notices.ofCase(caseId)).thenReturn(Optional.of(notice));
        when(terminations.compare(noticeId)).thenReturn(terms);
        when(contracts.get(contractId)).thenReturn(contract);
    }

    @Test
    void comparesTheInvoiceWithTheConfirmedTermsOnce() {
        SupplierInvoiceRecord recorded = InvoicesForTests.an(caseId);
        AgreedTerms agreed = AgreedTerms.lastMonth(MONTHLY, EFFECTIVE, FEE);
        when(invoices.latest(caseId)).thenReturn(Optional.of(recorded));
        when(invoices.check(recorded.id(), agreed))
                .thenReturn(InvoicesForTests.an(
                        caseId, new InvoiceDifference(1, Money.parse("EUR 677.42"), "Line 1 charges too much.")));

        assertThat(worker.checkFinalInvoice(job)).isEqualTo(Map.of("invoiceDiffers", true));
        assertThat(worker.checkFinalInvoice(job)).isEqualTo(Map.of("invoiceDiffers", true));
        verify(invoices, times(1)).check(recorded.id(), agreed);
    }

    @Test
    void saysThatNothingDiffers() {
        SupplierInvoiceRecord recorded = InvoicesForTests.an(caseId);
        when(invoices.latest(caseId)).thenReturn(Optional.of(recorded));
        when(invoices.check(any(), any())).thenReturn(recorded);

        assertThat(worker.checkFinalInvoice(job)).isEqualTo(Map.of("invoiceDiffers", false));
    }

    @Test
    void asksForTheInvoiceThatIsMissing() {
        when(invoices.latest(caseId)).thenReturn(Optional.empty());

        assertThatThrownBy(() -> worker.checkFinalInvoice(job))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("POST /supplier-invoices");
    }
}
