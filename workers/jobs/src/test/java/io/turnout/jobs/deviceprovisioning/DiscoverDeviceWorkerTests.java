package io.turnout.jobs.deviceprovisioning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.Timeline;
import io.turnout.engine.BadData;
import io.turnout.snmp.DiscoveredDevice;
import io.turnout.snmp.Discovery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoverDeviceWorkerTests {

    private final ProvisioningForTests provisioning = new ProvisioningForTests();
    private final Discovery discovery = mock(Discovery.class);
    private final Timeline timeline = mock(Timeline.class);
    private final DiscoverDeviceWorker worker =
            new DiscoverDeviceWorker(provisioning.ledger, discovery, provisioning.devices, timeline);

    @BeforeEach
    void aRouterWithOneUplink() {
        when(discovery.discover(provisioning.device))
                .thenReturn(new DiscoveredDevice(
                        "Router",
                        "1.3.6.1.4.1.1",
                        "rtr",
                        false,
                        List.of(new DiscoveredDevice.Port(3, "wan1", "", true, true, Optional.empty()))));
    }

    @Test
    void writesWhatTheDeviceSaysToTheTimelineOnce() {
        when(provisioning.devices.newInterface(provisioning.deviceId)).thenReturn("wan1");
        worker.discoverDevice(provisioning.job("Task_DiscoverDevice"));
        worker.discoverDevice(provisioning.job("Task_DiscoverDevice"));
        verify(timeline, times(1)).append(any());
    }

    @Test
    void saysWhichInterfaceIsMissing() {
        when(provisioning.devices.newInterface(provisioning.deviceId)).thenReturn("wan7");
        assertThatThrownBy(() -> worker.discoverDevice(provisioning.job("Task_DiscoverDevice")))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("wan7");
    }
}
