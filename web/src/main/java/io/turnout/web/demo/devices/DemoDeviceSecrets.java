package io.turnout.web.demo.devices;

import io.turnout.inventory.DeviceRecord;
import io.turnout.inventory.Devices;
import io.turnout.snmp.DeviceConnections;
import io.turnout.snmp.DevicePermissions;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Enters the secrets of the demo's routers, as a person would on the page of each device. */
@Component
@Profile("demo")
public class DemoDeviceSecrets {

    private static final int ALL = 200;

    private final Devices devices;
    private final DeviceConnections connections;
    private final DemoDevices routers;

    DemoDeviceSecrets(Devices devices, DeviceConnections connections, DemoDevices routers) {
        this.devices = devices;
        this.connections = connections;
        this.routers = routers;
    }

    /** For every demo router in the inventory; whoever imports the inventory later calls it again. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void enter() {
        devices.page(Map.of(), null, ALL).items().forEach(this::enter);
    }

    private void enter(DeviceRecord device) {
        routers.credentials(device.name()).ifPresent(credentials -> {
            connections.store(device.id(), credentials);
            // The router that speaks only v2c is on loopback; for a real one a person would have to decide.
            connections.permit(device.id(), new DevicePermissions(false, true));
        });
    }
}
