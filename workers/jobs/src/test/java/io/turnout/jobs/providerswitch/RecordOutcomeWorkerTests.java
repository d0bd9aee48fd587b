package io.turnout.jobs.providerswitch;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseState;
import io.turnout.cases.Cases;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.sourcing.Reviews;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordOutcomeWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Reviews reviews = mock(Reviews.class);
    private final Cases cases = mock(Cases.class);
    private final RecordOutcomeWorker worker = new RecordOutcomeWorker(ledger, reviews, cases);

    @Test
    void keepsTheProviderAndEndsTheCaseOnce() {
        CaseRecord about = mock(CaseRecord.class);
        UUID circuitId = UUID.randomUUID();
        when(about.oldCircuitId()).thenReturn(circuitId);
        when(about.managerId()).thenReturn("anna");
        when(about.state()).thenReturn(CaseState.COMPLETED);
        when(cases.get(caseId)).thenReturn(about);
        when(cases.complete(caseId, "stay", "cheapest")).thenReturn(about);

        work();
        work();

        verify(reviews, times(1)).keep(caseId, circuitId, "stay", "anna", "cheapest");
        verify(cases, times(1)).complete(caseId, "stay", "cheapest");
    }

    private Map<String, Object> work() {
        return worker.recordOutcome(JobsForTests.job(
                ProviderSwitchProcess.ID,
                "Task_RecordOutcome",
                caseId,
                Map.of("outcome", "stay", "outcomeReason", "cheapest")));
    }
}
