package io.turnout.jobs.contracttermination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.EffectLedgerForTests;
import io.turnout.engine.Messages;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.contracttermination.ContractTerminationProcess;
import io.turnout.sourcing.NoticeRecord;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanNoticeWorkerTests {

    private static final UUID NOTICE = UUID.randomUUID();

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final NoticePlanning planning = mock(NoticePlanning.class);
    private final Messages messages = mock(Messages.class);
    private final PlanNoticeWorker worker = new PlanNoticeWorker(ledger, planning, messages);

    @Test
    void plansOnceAndTellsTheModelWhatItReads() {
        NoticeRecord notice = mock(NoticeRecord.class);
        when(notice.id()).thenReturn(NOTICE);
        when(planning.plan(caseId)).thenReturn(notice);
        when(planning.variables(caseId, NOTICE)).thenReturn(Map.of("noticeId", NOTICE.toString()));

        work();
        assertThat(work()).containsEntry("noticeId", NOTICE.toString());

        verify(planning, times(1)).plan(caseId);
    }

    @Test
    void anAnswerThatCameBeforeItWasWaitedForIsPassedOn() {
        NoticeRecord notice = mock(NoticeRecord.class);
        when(notice.id()).thenReturn(NOTICE);
        when(planning.plan(caseId)).thenReturn(notice);
        when(planning.isConfirmed(NOTICE)).thenReturn(true);

        work();

        verify(messages).publish(eq("termination-confirmed"), eq(caseId), any(), any(), any());
    }

    private Map<String, Object> work() {
        return worker.planNotice(JobsForTests.job(ContractTerminationProcess.ID, "Task_PlanNotice", caseId, Map.of()));
    }
}
