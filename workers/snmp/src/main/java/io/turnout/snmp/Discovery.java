package io.turnout.snmp;

import java.util.List;
import org.snmp4j.smi.VariableBinding;
import org.springframework.stereotype.Component;

/** Asks a device who it is and what it has. */
@Component
public class Discovery {

    private final SnmpClient client;
    private final Interfaces interfaces;

    Discovery(SnmpClient client, Interfaces interfaces) {
        this.client = client;
        this.interfaces = interfaces;
    }

    public DiscoveredDevice discover(ManagedDevice device) {
        List<VariableBinding> system =
                Waiting.on(client.get(device, List.of(Mib.SYS_DESCR, Mib.SYS_OBJECT_ID, Mib.SYS_NAME)));
        List<DiscoveredDevice.Port> ports = interfaces.indexes(device).keySet().stream()
                .map(name -> port(interfaces.state(device, name)))
                .toList();
        return new DiscoveredDevice(
                system.get(0).toValueString(),
                system.get(1).toValueString(),
                system.get(2).toValueString(),
                listsRoutes(device),
                ports);
    }

    private boolean listsRoutes(ManagedDevice device) {
        return Waiting.on(client.getBulk(device, List.of(Mib.ROUTE_METRIC), 1)).stream()
                .anyMatch(row -> !row.isException() && row.getOid().startsWith(Mib.ROUTE_METRIC));
    }

    private static DiscoveredDevice.Port port(Interfaces.State state) {
        return new DiscoveredDevice.Port(
                state.index(), state.name(), state.alias(), state.adminUp(), state.operUp(), state.probeAddress());
    }
}
