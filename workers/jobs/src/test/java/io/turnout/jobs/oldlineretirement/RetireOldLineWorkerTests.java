package io.turnout.jobs.oldlineretirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.CutoverPlans;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.engine.TransientFault;
import io.turnout.inventory.SiteRecord;
import io.turnout.jobs.CaseSites;
import io.turnout.jobs.JobsForTests;
import io.turnout.snmp.Monitoring;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetireOldLineWorkerTests {

    private static final UUID CASE = UUID.randomUUID();
    private static final SiteRecord SITE =
            new SiteRecord(CASE, CASE, "HQ", "customer", "CN", "Shenzhen", "a", ZoneId.of("Asia/Shanghai"), 0);

    private final CutoverPlans plans = mock(CutoverPlans.class);
    private final Monitoring monitoring = mock(Monitoring.class);
    private final CaseSites sites = mock(CaseSites.class);
    private final Clock clock = Clock.fixed(Instant.parse("2027-03-31T16:30:00Z"), ZoneOffset.UTC);
    private final RetireOldLineWorker worker =
            new RetireOldLineWorker(new EffectLedgerForTests(), plans, monitoring, sites, clock);

    @Test
    void aLineThatWasRetiredIsWatchedNoMore() {
        UUID oldCircuit = UUID.randomUUID();
        when(sites.of(CASE)).thenReturn(SITE);
        when(plans.retireOldLine(CASE, LocalDate.of(2027, 4, 1))).thenReturn(oldCircuit);

        worker.retireOldLine(job("2027-03-31T16:00:00Z"));

        verify(monitoring).leaveOut(oldCircuit);
    }

    @Test
    void theOldLineIsRetiredOnceOnTheDayThatTheSiteHas() {
        when(sites.of(CASE)).thenReturn(SITE);
        ActivatedJob job = job("2027-03-31T16:00:00Z");

        assertThat(worker.retireOldLine(job)).isEmpty();
        worker.retireOldLine(job);
        verify(plans, times(1)).retireOldLine(CASE, LocalDate.of(2027, 4, 1));
    }

    @Test
    void theOldLineStaysUntilTheDayOnWhichItsContractEndsWhateverTheTimerSays() {
        assertThatThrownBy(() -> worker.retireOldLine(job("2027-04-30T16:00:00Z")))
                .isInstanceOf(TransientFault.class)
                .hasMessageContaining("runs until 2027-04-30");
        verify(plans, never()).retireOldLine(any(), any());
        verify(monitoring, never()).leaveOut(any());
    }

    private static ActivatedJob job(String effectiveAt) {
        return JobsForTests.job("old-line-retirement", "Task_RetireOldLine", CASE, Map.of("effectiveAt", effectiveAt));
    }
}
