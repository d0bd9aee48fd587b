package io.turnout.jobs.providerevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.sourcing.EvaluationRecord;
import io.turnout.sourcing.Evaluations;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckEligibilityWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Evaluations evaluations = mock(Evaluations.class);
    private final CheckEligibilityWorker worker = new CheckEligibilityWorker(ledger, evaluations);

    @Test
    void worksOnTheEvaluationOnceHoweverOftenTheJobComes() {
        EvaluationRecord evaluation = mock(EvaluationRecord.class);
        when(evaluation.id()).thenReturn(UUID.randomUUID());
        when(evaluations.open(caseId, Map.of())).thenReturn(evaluation);

        assertThat(work()).isEmpty();
        work();

        verify(evaluations, times(1)).open(caseId, Map.of());
    }

    private Map<String, Object> work() {
        return worker.checkEligibility(
                JobsForTests.job(ProviderEvaluationProcess.ID, "Task_CheckEligibility", caseId, Map.of()));
    }
}
