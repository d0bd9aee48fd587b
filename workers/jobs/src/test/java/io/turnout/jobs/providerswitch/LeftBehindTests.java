package io.turnout.jobs.providerswitch;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.Timeline;
import io.turnout.inventory.LineOrders;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.JobsForTests;
import io.turnout.kernel.Page;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.sourcing.Contracts;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeftBehindTests {

    private final UUID caseId = UUID.randomUUID();
    private final LineOrders orders = mock(LineOrders.class);
    private final Notices notices = mock(Notices.class);
    private final Timeline timeline = mock(Timeline.class);
    private final LeftBehind leftBehind = new LeftBehind(mock(Contracts.class), orders, notices, timeline);

    @BeforeEach
    void noOrders() {
        when(orders.page(any(), any(), anyInt())).thenReturn(new Page<>(List.of(), null));
    }

    @Test
    void aNoticeThatReachedTheProviderIsToldWithTheDayOnWhichItCouldStillEndTheLine() {
        NoticeRecord notice = mock(NoticeRecord.class);
        when(notice.sentAt()).thenReturn(Instant.parse("2027-02-10T01:00:00Z"));
        when(notice.effectiveOn()).thenReturn(LocalDate.parse("2027-03-31"));
        when(notices.allOfCase(caseId)).thenReturn(List.of(notice));

        tell();

        verify(timeline)
                .append(argThat(entry -> String.valueOf(entry.detail()).contains("ends with 2027-03-31")
                        && "insolvent".equals(entry.reason())));
    }

    @Test
    void aNoticeOfWhichNobodyKnowsIsToldSoThatSomebodyAsksTheProvider() {
        when(notices.allOfCase(caseId)).thenReturn(List.of());
        when(notices.mayBeOut(caseId)).thenReturn(true);

        tell();

        verify(timeline).append(argThat(entry -> String.valueOf(entry.detail()).contains("Ask the provider")));
    }

    @Test
    void nothingIsToldWhenNothingStays() {
        when(notices.allOfCase(caseId)).thenReturn(List.of());

        tell();

        verify(timeline, never()).append(any());
    }

    private void tell() {
        leftBehind.tell(
                Jobs.of(JobsForTests.job(ProviderSwitchProcess.ID, "Task_CompleteCase", caseId, Map.of())),
                "insolvent");
    }
}
