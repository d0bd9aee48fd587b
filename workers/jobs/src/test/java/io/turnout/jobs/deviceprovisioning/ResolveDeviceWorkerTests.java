package io.turnout.jobs.deviceprovisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.inventory.DeviceRecord;
import io.turnout.inventory.Devices;
import io.turnout.inventory.SiteRecord;
import io.turnout.jobs.CaseSites;
import io.turnout.jobs.JobsForTests;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResolveDeviceWorkerTests {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID SITE = UUID.randomUUID();
    private static final UUID DEVICE = UUID.randomUUID();

    private final CaseSites sites = mock(CaseSites.class);
    private final Devices devices = mock(Devices.class);
    private final ResolveDeviceWorker worker = new ResolveDeviceWorker(new EffectLedgerForTests(), sites, devices);
    private final ActivatedJob job = JobsForTests.job("device-provisioning", "Task_ResolveDevice", CASE, Map.of());

    @BeforeEach
    void aSite() {
        when(sites.of(CASE))
                .thenReturn(new SiteRecord(
                        SITE, UUID.randomUUID(), "HQ", "customer", "CN", "Shenzhen", "a", ZoneId.of("UTC"), 0));
    }

    @Test
    void aLeasedDeviceIsUsedAsItIsAndChargedFor() {
        when(devices.ofSite(SITE)).thenReturn(List.of(device("leased")));

        assertThat(worker.resolveDevice(job))
                .isEqualTo(Map.of("deviceId", DEVICE.toString(), "deviceOrigin", "leased", "leased", true));
    }

    @Test
    void theCustomersOwnDeviceIsAdoptedAndARepeatGivesTheSameEvenIfTheInventoryChanged() {
        when(devices.ofSite(SITE)).thenReturn(List.of(device("customer")), List.of());
        Map<String, Object> first = worker.resolveDevice(job);

        assertThat(first).containsEntry("deviceOrigin", "adopt").containsEntry("leased", false);
        assertThat(worker.resolveDevice(job)).isEqualTo(first);
    }

    @Test
    void aSiteWithoutADeviceNeedsAPerson() {
        when(devices.ofSite(SITE)).thenReturn(List.of());

        assertThatThrownBy(() -> worker.resolveDevice(job))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("add it to the inventory");
    }

    private static DeviceRecord device(String ownership) {
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
                "wan0",
                "wan1",
                null,
                0);
    }
}
