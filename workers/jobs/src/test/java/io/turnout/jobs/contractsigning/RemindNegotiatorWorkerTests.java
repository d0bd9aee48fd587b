package io.turnout.jobs.contractsigning;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.turnout.cases.Timeline;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.contractsigning.ContractSigningProcess;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RemindNegotiatorWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Timeline timeline = mock(Timeline.class);
    private final RemindNegotiatorWorker worker = new RemindNegotiatorWorker(ledger, timeline);

    @Test
    void writesTheReminderOnce() {
        work();
        work();

        verify(timeline, times(1)).append(any());
    }

    private Map<String, Object> work() {
        return worker.remindNegotiator(
                JobsForTests.job(ContractSigningProcess.ID, "Task_RemindNegotiator", caseId, Map.of()));
    }
}
