package io.turnout.jobs.contracttermination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.contracttermination.ContractTerminationProcess;
import io.turnout.sourcing.TerminationRecord;
import io.turnout.sourcing.Terminations;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordTerminationWorkerTests {

    private static final UUID NOTICE = UUID.randomUUID();

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Terminations terminations = mock(Terminations.class);
    private final RecordTerminationWorker worker = new RecordTerminationWorker(ledger, terminations);

    @Test
    void recordsOnceAndTellsWhenTheContractEnds() {
        TerminationRecord recorded = mock(TerminationRecord.class);
        when(terminations.record(NOTICE)).thenReturn(recorded);
        when(terminations.effectiveAt(recorded)).thenReturn(Instant.parse("2027-03-31T16:00:00Z"));

        work();
        assertThat(work()).containsOnly(Map.entry("effectiveAt", "2027-03-31T16:00:00Z"));

        verify(terminations, times(1)).record(NOTICE);
    }

    private Map<String, Object> work() {
        return worker.recordTermination(JobsForTests.job(
                ContractTerminationProcess.ID,
                "Task_RecordTermination",
                caseId,
                Map.of("noticeId", NOTICE.toString())));
    }
}
