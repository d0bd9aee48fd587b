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
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendOrderWorkerTests {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID ORDER = UUID.randomUUID();
    private static final UUID CIRCUIT = UUID.randomUUID();
    private static final UUID PROVIDER = UUID.randomUUID();

    private final LineOrders orders = mock(LineOrders.class);
    private final Contracts contracts = mock(Contracts.class);
    private final OrderLetters texts = mock(OrderLetters.class);
    private final OutgoingLetters letters = mock(OutgoingLetters.class);
    private final SendOrderWorker worker =
            new SendOrderWorker(new EffectLedgerForTests(), orders, contracts, texts, letters);

    private final LetterText text = new LetterText("order", "please");
    private final ActivatedJob job =
            JobsForTests.job("line-order", "Task_SendOrder", CASE, Map.of("newCircuitId", CIRCUIT.toString()));

    @Test
    void theOrderIsPlacedAndItsLetterSentOnceHoweverOftenTheJobComes() {
        LineOrderRecord order = placed();
        when(texts.order(order, null)).thenReturn(text);

        assertThat(worker.sendOrder(job)).isEqualTo(Map.of("orderId", ORDER.toString()));
        assertThat(worker.sendOrder(job)).isEqualTo(Map.of("orderId", ORDER.toString()));
        verify(letters, times(1)).send(Jobs.of(job), "line-order", "sales@provider.example", text, List.of());
    }

    @Test
    void theLetterOfAuthorityOfACustomerWhoHoldsTheContractGoesWithTheOrder() {
        LineOrderRecord order = placed();
        UUID document = UUID.randomUUID();
        LocalDate until = LocalDate.parse("2028-01-31");
        ContractRecord contract = mock(ContractRecord.class);
        when(contract.letterOfAuthority())
                .thenReturn(Optional.of(new ContractRecord.Paper(document, Contracts.LETTER_OF_AUTHORITY, until)));
        when(contracts.openOf(CASE)).thenReturn(Optional.of(contract));
        when(texts.order(order, until)).thenReturn(text);

        worker.sendOrder(job);

        verify(letters).send(Jobs.of(job), "line-order", "sales@provider.example", text, List.of(document));
    }

    private LineOrderRecord placed() {
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
        when(orders.place(CASE, CIRCUIT)).thenReturn(order);
        when(texts.addressOf(order)).thenReturn("sales@provider.example");
        return order;
    }
}
