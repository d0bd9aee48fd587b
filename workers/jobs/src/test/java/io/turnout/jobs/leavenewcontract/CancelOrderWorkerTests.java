package io.turnout.jobs.leavenewcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.LineOrders;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.JobsForTests;
import io.turnout.jobs.LetterText;
import io.turnout.jobs.OutgoingLetters;
import io.turnout.jobs.lineorder.OrderLetters;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CancelOrderWorkerTests {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID ORDER = UUID.randomUUID();
    private static final UUID CIRCUIT = UUID.randomUUID();
    private static final UUID PROVIDER = UUID.randomUUID();

    private final LineOrders orders = mock(LineOrders.class);
    private final OrderLetters texts = mock(OrderLetters.class);
    private final OutgoingLetters letters = mock(OutgoingLetters.class);
    private final CancelOrderWorker worker = new CancelOrderWorker(new EffectLedgerForTests(), orders, texts, letters);
    private final ActivatedJob job =
            JobsForTests.job("leave-new-contract", "Task_CancelOrder", CASE, Map.of("cancelReason", "too late"));

    @Test
    void anOpenOrderIsCancelledWithItsReasonAndTheProviderToldOnce() {
        LineOrderRecord order = new LineOrderRecord(
                ORDER,
                CASE,
                CIRCUIT,
                PROVIDER,
                LineOrderRecord.State.PLACED,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
        LetterText text = new LetterText("cancelled", "please confirm");
        when(orders.ofCase(CASE)).thenReturn(Optional.of(order));
        when(texts.addressOf(order)).thenReturn("sales@provider.example");
        when(texts.cancellation(order)).thenReturn(text);

        assertThat(worker.cancelOrder(job)).isEmpty();
        worker.cancelOrder(job);
        verify(orders, times(1)).cancel(ORDER, "too late");
        verify(letters, times(1)).send(Jobs.of(job), "line-order-cancellation", "sales@provider.example", text);
    }

    @Test
    void nothingOrderedNothingDone() {
        when(orders.ofCase(CASE)).thenReturn(Optional.empty());

        assertThat(worker.cancelOrder(job)).isEmpty();
        verifyNoInteractions(letters);
    }
}
