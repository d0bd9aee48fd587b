package io.turnout.jobs.contracttermination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.EffectLedgerForTests;
import io.turnout.engine.StaleEpoch;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.contracttermination.ContractTerminationProcess;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendNoticeWorkerTests {

    private static final UUID NOTICE = UUID.randomUUID();

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Notices notices = mock(Notices.class);
    private final SendNoticeWorker worker = new SendNoticeWorker(ledger, notices);

    @Test
    void sendsOnceHoweverOftenTheJobComes() {
        NoticeRecord sent = mock(NoticeRecord.class);
        when(sent.isToSend()).thenReturn(true);
        when(notices.send(eq(NOTICE), anyString())).thenReturn(sent);

        assertThat(work()).containsOnly(Map.entry("noticeToHandIn", true));
        work();

        verify(notices, times(1)).send(NOTICE, caseId + "/contract-termination/Task_SendNotice/1");
    }

    @Test
    void comesTooLateOnceTheCaseWasCancelled() {
        ledger.raiseEpoch();

        assertThatThrownBy(this::work).isInstanceOf(StaleEpoch.class);
        verify(notices, never()).send(any(), anyString());
    }

    private Map<String, Object> work() {
        return worker.sendNotice(JobsForTests.job(
                ContractTerminationProcess.ID, "Task_SendNotice", caseId, Map.of("noticeId", NOTICE.toString())));
    }
}
