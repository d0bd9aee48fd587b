package io.turnout.jobs;

import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.engine.BadData;
import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.DeviceRecord;
import io.turnout.inventory.Devices;
import io.turnout.snmp.AuthProtocol;
import io.turnout.snmp.DeviceConnections;
import io.turnout.snmp.DevicePermissions;
import io.turnout.snmp.ManagedDevice;
import io.turnout.snmp.PrivProtocol;
import io.turnout.snmp.RoutingChange;
import io.turnout.snmp.SnmpVersion;
import io.turnout.snmp.WatchedCircuit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The inventory's devices and circuits in the words of SNMP. */
@Component
public class SwitchedDevices {

    private static final String OUT_OF_BAND = "out-of-band";

    private final Devices devices;
    private final Circuits circuits;
    private final DeviceConnections connections;

    SwitchedDevices(Devices devices, Circuits circuits, DeviceConnections connections) {
        this.devices = devices;
        this.circuits = circuits;
        this.connections = connections;
    }

    public ManagedDevice managed(UUID deviceId) {
        DeviceRecord device = devices.get(deviceId);
        DevicePermissions allowed = connections.permissions(deviceId);
        return new ManagedDevice(
                device.id(),
                device.name(),
                device.managementAddress(),
                SnmpVersion.of(device.snmpVersion()),
                device.snmpUser(),
                AuthProtocol.of(device.authProtocol()),
                PrivProtocol.of(device.privProtocol()),
                allowed.weakProtocols(),
                allowed.setsOverV2(),
                OUT_OF_BAND.equals(device.managementPath()));
    }

    /** The switch that a cut-over plan is about; its writes are logged under the plan. */
    public RoutingChange change(CutoverPlanRecord plan) {
        return new RoutingChange(
                "cutover/" + plan.id(),
                managed(plan.deviceId()),
                oldInterface(plan.deviceId()),
                newInterface(plan.deviceId()));
    }

    public WatchedCircuit oldLine(UUID deviceId, UUID circuitId) {
        return line(circuitId, oldInterface(deviceId));
    }

    public WatchedCircuit newLine(UUID deviceId, UUID circuitId) {
        return line(circuitId, newInterface(deviceId));
    }

    public String newInterface(UUID deviceId) {
        DeviceRecord device = devices.get(deviceId);
        return named(device.newInterface(), device, "new");
    }

    private String oldInterface(UUID deviceId) {
        DeviceRecord device = devices.get(deviceId);
        return named(device.oldInterface(), device, "old");
    }

    private WatchedCircuit line(UUID circuitId, String interfaceName) {
        CircuitRecord circuit = circuits.get(circuitId);
        return new WatchedCircuit(circuitId, interfaceName, circuit.commitRateKbps());
    }

    private static String named(@Nullable String interfaceName, DeviceRecord device, String which) {
        if (interfaceName == null) {
            throw new BadData("Device " + device.name() + " has no interface for the " + which
                    + " line in the inventory; enter it there, then retry.");
        }
        return interfaceName;
    }
}
