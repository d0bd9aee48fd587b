package io.turnout.jobs.leavenewcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.billing.LeaseRecord;
import io.turnout.billing.LeaseTerms;
import io.turnout.billing.Leases;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.inventory.DeviceRecord;
import io.turnout.inventory.Devices;
import io.turnout.jobs.JobsForTests;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnDeviceWorkerTests {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID SITE = UUID.randomUUID();
    private static final UUID LEASE = UUID.randomUUID();
    private static final UUID DEVICE = UUID.randomUUID();
    private static final LeaseTerms TERMS = new LeaseTerms(Money.parse("EUR 15.00"), 24, new BigDecimal("60"));
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 16);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-16T08:00:00Z"), ZoneOffset.UTC);

    private final Leases leases = mock(Leases.class);
    private final Devices devices = mock(Devices.class);
    private final ReturnDeviceWorker worker =
            new ReturnDeviceWorker(new EffectLedgerForTests(), leases, devices, CLOCK);
    private final ActivatedJob job = JobsForTests.job("leave-new-contract", "Task_ReturnDevice", CASE, Map.of());

    @BeforeEach
    void aLease() {
        when(leases.of(CASE))
                .thenReturn(List.of(new LeaseRecord(
                        LEASE, CASE, DEVICE, TERMS, LocalDate.of(2027, 1, 1), LeaseRecord.State.RUNNING, null, null)));
    }

    @Test
    void aDeviceLeasedForTheNewLineGoesBackOnce() {
        when(devices.get(DEVICE)).thenReturn(device(null));

        assertThat(worker.returnDevice(job)).isEmpty();
        worker.returnDevice(job);
        verify(leases, times(1)).giveBack(LEASE, TODAY);
        verify(devices, times(1)).giveBack(DEVICE, TODAY);
    }

    @Test
    void aDeviceThatThePresentLineEndsAtStays() {
        when(devices.get(DEVICE)).thenReturn(device("wan0"));

        worker.returnDevice(job);
        verify(leases, never()).giveBack(LEASE, TODAY);
        verify(devices, never()).giveBack(DEVICE, TODAY);
    }

    private static DeviceRecord device(@Nullable String oldInterface) {
        String ownership = "leased";
        return new DeviceRecord(
                DEVICE,
                SITE,
                "rtr-1",
                ownership,
                "127.0.0.1:161",
                "out-of-band",
                "v3",
                "u",
                "SHA-256",
                "AES-128",
                oldInterface,
                "wan1",
                null,
                0);
    }
}
