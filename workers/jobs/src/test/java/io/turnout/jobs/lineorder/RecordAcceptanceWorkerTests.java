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
import io.turnout.jobs.JobsForTests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordAcceptanceWorkerTests {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID ORDER = UUID.randomUUID();
    private static final UUID CIRCUIT = UUID.randomUUID();
    private static final UUID PROVIDER = UUID.randomUUID();

    private final LineOrders orders = mock(LineOrders.class);
    private final RecordAcceptanceWorker worker = new RecordAcceptanceWorker(new EffectLedgerForTests(), orders);

    @Test
    void theLineIsAcceptedOnceOnTheDayThatWasEntered() {
        LocalDate day = LocalDate.of(2027, 1, 16);
        when(orders.accept(ORDER, day))
                .thenReturn(new LineOrderRecord(
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
                        0));
        ActivatedJob job = JobsForTests.job(
                "line-order",
                "Task_RecordAcceptance",
                CASE,
                Map.of("orderId", ORDER.toString(), "acceptedOn", "2027-01-16T09:00:00Z"));

        assertThat(worker.recordAcceptance(job)).isEmpty();
        worker.recordAcceptance(job);
        verify(orders, times(1)).accept(ORDER, day);
    }
}
