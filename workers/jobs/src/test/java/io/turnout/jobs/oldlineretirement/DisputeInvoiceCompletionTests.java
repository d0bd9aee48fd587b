package io.turnout.jobs.oldlineretirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.turnout.billing.SupplierInvoices;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.Actor;
import io.turnout.kernel.NotFound;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DisputeInvoiceCompletionTests {

    private final UUID caseId = UUID.randomUUID();
    private final SupplierInvoices invoices = mock(SupplierInvoices.class);
    private final DisputeInvoiceCompletion completion = new DisputeInvoiceCompletion(invoices);

    private final TaskSubmission entered = new TaskSubmission(
            caseId,
            "7",
            completion.process(),
            completion.element(),
            1,
            Actor.person("fin"),
            Map.of("result", "credited", "creditAmount", new BigDecimal("677.42"), "remarks", "by letter"));

    @Test
    void notesTheDisputeAndWhatCameOfIt() {
        var invoice = InvoicesForTests.an(caseId);
        when(invoices.latest(caseId)).thenReturn(Optional.of(invoice));

        assertThat(completion.complete(entered)).isEmpty();

        var order = inOrder(invoices);
        order.verify(invoices).dispute(invoice.id(), "credited EUR 677.42: by letter");
        order.verify(invoices).settle(invoice.id(), "credited EUR 677.42: by letter");
    }

    @Test
    void needsAnInvoiceToDispute() {
        when(invoices.latest(caseId)).thenReturn(Optional.empty());

        assertThatThrownBy(() -> completion.complete(entered)).isInstanceOf(NotFound.class);
    }
}
