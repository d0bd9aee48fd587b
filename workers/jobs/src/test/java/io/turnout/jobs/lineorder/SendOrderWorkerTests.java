package io.turnout.jobs.lineorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.LineOrders;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.JobsForTests;
import io.turnout.jobs.LetterText;
import io.turnout.jobs.OutgoingLetters;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendOrderWorkerTests {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID ORDER = UUID.randomUUID();
    private static final UUID CIRCUIT = UUID.randomUUID();
    private static final UUID PROVIDER = UUID.randomUUID();

    private final LineOrders orders = mock(LineOrders.class);
    private final OrderLetters texts = mock(OrderLetters.class);
    private final OutgoingLetters letters = mock(OutgoingLetters.class);
    private final SendOrderWorker worker = new SendOrderWorker(new EffectLedgerForTests(), orders, texts, letters);

    @Test
    void theOrderIsPlacedAndItsLetterSentOnceHoweverOftenTheJobComes() {
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
        LetterText text = new LetterText("order", "please");
        when(orders.place(CASE, CIRCUIT)).thenReturn(order);
        when(texts.addressOf(order)).thenReturn("sales@provider.example");
        when(texts.order(order)).thenReturn(text);
        ActivatedJob job =
                JobsForTests.job("line-order", "Task_SendOrder", CASE, Map.of("newCircuitId", CIRCUIT.toString()));

        assertThat(worker.sendOrder(job)).isEqualTo(Map.of("orderId", ORDER.toString()));
        assertThat(worker.sendOrder(job)).isEqualTo(Map.of("orderId", ORDER.toString()));
        verify(letters, times(1)).send(Jobs.of(job), "line-order", "sales@provider.example", text);
    }
}
