package io.turnout.jobs.deviceprovisioning;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.billing.LeaseRecord;
import io.turnout.billing.LeaseTerms;
import io.turnout.billing.Leases;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningProcess;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class StartLeaseWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final UUID deviceId = UUID.randomUUID();
    private final Leases leases = mock(Leases.class);
    private final Clock clock = Clock.fixed(Instant.parse("2027-01-15T10:00:00Z"), ZoneOffset.UTC);

    private final StartLeaseWorker worker =
            new StartLeaseWorker(new EffectLedgerForTests(), leases, clock, "EUR 15.00", 24, BigDecimal.valueOf(60));

    @Test
    void leasesTheDeviceFromTodayOnTheTermsOfTheSettings() {
        LeaseTerms terms = new LeaseTerms(Money.parse("EUR 15.00"), 24, BigDecimal.valueOf(60));
        LocalDate today = LocalDate.parse("2027-01-15");
        when(leases.start(caseId, deviceId, terms, today))
                .thenReturn(new LeaseRecord(
                        UUID.randomUUID(), caseId, deviceId, terms, today, LeaseRecord.State.RUNNING, null, null));
        var job = JobsForTests.job(
                DeviceProvisioningProcess.ID, "Task_StartLease", caseId, Map.of("deviceId", deviceId.toString()));

        worker.startLease(job);
        worker.startLease(job);

        verify(leases, times(1)).start(caseId, deviceId, terms, today);
    }
}
