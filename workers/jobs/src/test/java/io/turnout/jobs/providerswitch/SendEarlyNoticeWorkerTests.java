package io.turnout.jobs.providerswitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendEarlyNoticeWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Notices notices = mock(Notices.class);
    private final SendEarlyNoticeWorker worker = new SendEarlyNoticeWorker(ledger, notices);

    @Test
    void sendsTheDecidedNoticeOnce() {
        NoticeRecord decided = mock(NoticeRecord.class);
        UUID noticeId = UUID.randomUUID();
        when(decided.id()).thenReturn(noticeId);
        when(decided.isToSend()).thenReturn(true);
        when(notices.ofCase(caseId)).thenReturn(Optional.of(decided));
        when(notices.send(eq(noticeId), anyString())).thenReturn(decided);

        assertThat(work()).containsOnly(Map.entry("noticeToHandIn", true));
        work();

        verify(notices, times(1)).send(eq(noticeId), anyString());
    }

    @Test
    void saysWhatToMendWhenNothingWasDecided() {
        when(notices.ofCase(caseId)).thenReturn(Optional.empty());

        assertThatThrownBy(this::work).isInstanceOf(BadData.class).hasMessageContaining("decide again");
    }

    private Map<String, Object> work() {
        return worker.sendEarlyNotice(
                JobsForTests.job(ProviderSwitchProcess.ID, "Task_SendEarlyNotice", caseId, Map.of()));
    }
}
