package io.turnout.jobs.providerevaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.sourcing.Complaints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CollectComplaintsWorkerTests {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Complaints complaints = mock(Complaints.class);
    private final Cases cases = mock(Cases.class);
    private final CollectComplaintsWorker worker =
            new CollectComplaintsWorker(ledger, complaints, cases, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void takesAYearOfFeedbackAboutTheSiteOnce() {
        CaseRecord about = mock(CaseRecord.class);
        UUID siteId = UUID.randomUUID();
        when(about.site()).thenReturn(new Named(siteId, "HQ"));
        when(cases.get(caseId)).thenReturn(about);

        assertThat(work()).isEmpty();
        work();

        verify(complaints, times(1)).collect(caseId, siteId, NOW.minus(Duration.ofDays(365)));
    }

    @Test
    void saysWhatToMendForACaseWithoutASite() {
        when(cases.get(caseId)).thenReturn(mock(CaseRecord.class));

        assertThatThrownBy(this::work).isInstanceOf(BadData.class).hasMessageContaining("open it for a site");
    }

    private Map<String, Object> work() {
        return worker.collectComplaints(
                JobsForTests.job(ProviderEvaluationProcess.ID, "Task_CollectComplaints", caseId, Map.of()));
    }
}
