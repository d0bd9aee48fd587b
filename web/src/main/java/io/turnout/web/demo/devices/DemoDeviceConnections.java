package io.turnout.web.demo.devices;

import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.CircuitStatus;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.DeviceRecord;
import io.turnout.inventory.Devices;
import io.turnout.snmp.AuthProtocol;
import io.turnout.snmp.Credentials;
import io.turnout.snmp.DeviceConnections;
import io.turnout.snmp.DevicePermissions;
import io.turnout.snmp.ManagedDevice;
import io.turnout.snmp.Monitoring;
import io.turnout.snmp.PrivProtocol;
import io.turnout.snmp.SnmpVersion;
import io.turnout.snmp.WatchedCircuit;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Connects the demo's routers, as a person would on the page of each device: enters their secrets and watches the
 * circuits in use, so that an evaluation finds evidence of the present provider.
 */
@Component
@Profile("demo")
public class DemoDeviceConnections {

    private static final int ALL = 200;
    private static final Duration SAMPLE_EVERY = Duration.ofSeconds(10);

    private final Devices devices;
    private final Circuits circuits;
    private final DeviceConnections connections;
    private final Monitoring monitoring;
    private final DemoDevices routers;

    DemoDeviceConnections(
            Devices devices,
            Circuits circuits,
            DeviceConnections connections,
            Monitoring monitoring,
            DemoDevices routers) {
        this.devices = devices;
        this.circuits = circuits;
        this.connections = connections;
        this.monitoring = monitoring;
        this.routers = routers;
    }

    /** For every demo router in the inventory; whoever imports the inventory later calls it again. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void connect() {
        devices.page(Map.of(), null, ALL)
                .items()
                .forEach(device ->
                        routers.credentials(device.name()).ifPresent(credentials -> connect(device, credentials)));
    }

    private void connect(DeviceRecord device, Credentials credentials) {
        connections.store(device.id(), credentials);
        // The router that speaks only v2c is on loopback; for a real one a person would have to decide.
        connections.permit(device.id(), new DevicePermissions(false, true));
        String oldInterface = device.oldInterface();
        if (oldInterface != null && !monitoring.isWatched(device.id())) {
            circuits.ofSite(device.siteId()).stream()
                    .filter(circuit -> circuit.status() == CircuitStatus.ACTIVE)
                    .findFirst()
                    .ifPresent(circuit -> watch(device, oldInterface, circuit));
        }
    }

    private void watch(DeviceRecord device, String oldInterface, CircuitRecord circuit) {
        ManagedDevice managed = new ManagedDevice(
                device.id(),
                device.name(),
                device.managementAddress(),
                SnmpVersion.of(device.snmpVersion()),
                device.snmpUser(),
                AuthProtocol.of(device.authProtocol()),
                PrivProtocol.of(device.privProtocol()),
                false,
                true,
                true);
        WatchedCircuit line = new WatchedCircuit(circuit.id(), oldInterface, circuit.commitRateKbps());
        monitoring.enrol(managed, null, line, SAMPLE_EVERY);
    }
}
