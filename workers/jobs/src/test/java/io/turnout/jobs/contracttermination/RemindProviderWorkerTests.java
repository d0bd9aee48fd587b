package io.turnout.jobs.contracttermination;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.DispatchRecord;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.contracttermination.ContractTerminationProcess;
import io.turnout.sourcing.Notices;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RemindProviderWorkerTests {

    private static final UUID NOTICE = UUID.randomUUID();

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Notices notices = mock(Notices.class);
    private final RemindProviderWorker worker = new RemindProviderWorker(ledger, notices);

    @Test
    void remindsOnce() {
        when(notices.remind(eq(NOTICE), anyString())).thenReturn(Optional.of(mock(DispatchRecord.class)));

        work();
        work();

        verify(notices, times(1)).remind(eq(NOTICE), anyString());
    }

    private Map<String, Object> work() {
        return worker.remindProvider(JobsForTests.job(
                ContractTerminationProcess.ID, "Task_RemindProvider", caseId, Map.of("noticeId", NOTICE.toString())));
    }
}
