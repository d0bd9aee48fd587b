package io.turnout.jobs.lineorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanNewLineWorkerTests {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID OFFER = UUID.randomUUID();
    private static final UUID CONTRACT = UUID.randomUUID();
    private static final UUID CIRCUIT = UUID.randomUUID();

    private final NewLines lines = mock(NewLines.class);
    private final PlanNewLineWorker worker = new PlanNewLineWorker(new EffectLedgerForTests(), lines);

    @Test
    void theChosenOfferBecomesOnePlannedCircuit() {
        when(lines.plan(CASE, OFFER, CONTRACT)).thenReturn(CIRCUIT);
        ActivatedJob job = JobsForTests.job(
                "line-order",
                "Task_PlanNewLine",
                CASE,
                Map.of("offerId", OFFER.toString(), "contractId", CONTRACT.toString()));

        assertThat(worker.planNewLine(job)).isEqualTo(Map.of("newCircuitId", CIRCUIT.toString()));
        worker.planNewLine(job);
        verify(lines, times(1)).plan(CASE, OFFER, CONTRACT);
    }
}
