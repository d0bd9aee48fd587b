package io.turnout.jobs.providerevaluation;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.sourcing.Evidence;
import io.turnout.sourcing.EvidenceRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CollectEvidenceWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final LineEvidence measured = mock(LineEvidence.class);
    private final Evidence evidence = mock(Evidence.class);
    private final CollectEvidenceWorker worker = new CollectEvidenceWorker(ledger, measured, evidence);

    @Test
    void keepsWhatWasMeasuredOnce() {
        EvidenceRecord figure = new EvidenceRecord(
                Evidence.AVAILABILITY, new BigDecimal("99.58"), "%", Instant.EPOCH, Instant.EPOCH, "rows");
        when(measured.of(caseId)).thenReturn(List.of(figure));

        work();
        work();

        verify(evidence, times(1)).collect(caseId, List.of(figure));
    }

    private Map<String, Object> work() {
        return worker.collectEvidence(
                JobsForTests.job(ProviderEvaluationProcess.ID, "Task_CollectEvidence", caseId, Map.of()));
    }
}
