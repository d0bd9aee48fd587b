package io.turnout.snmp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;
import org.springframework.stereotype.Component;

/** Finds the interfaces of a device by their names, and the address by which each can be asked by itself. */
@Component
class Interfaces {

    /** An ifAlias may say where its line is probed; it goes before the interface's own address. */
    private static final Pattern PROBE = Pattern.compile("(?:^|\\s)probe=(\\S+:\\d+)");

    private final SnmpClient client;

    Interfaces(SnmpClient client) {
        this.client = client;
    }

    /** State of one interface; {@code probeAddress} is where requests pass through it, if it has an address. */
    record State(
            int index, String name, boolean adminUp, boolean operUp, String alias, Optional<String> probeAddress) {}

    /** Index by name; routers without ifXTable show their names as ifDescr. */
    Map<String, Integer> indexes(ManagedDevice device) {
        Map<String, Integer> byName = column(device, Mib.IF_NAME);
        return byName.isEmpty() ? column(device, Mib.IF_DESCR) : byName;
    }

    State state(ManagedDevice device, String interfaceName) {
        Integer index = indexes(device).get(interfaceName);
        if (index == null) {
            throw new DeviceFault.NotAllowed(
                    device,
                    "has no interface " + interfaceName + ". Correct the interface in the inventory; it has "
                            + indexes(device).keySet() + ".");
        }
        List<VariableBinding> values = Waiting.on(client.get(
                device,
                List.of(
                        Mib.of(Mib.IF_ADMIN_STATUS, index),
                        Mib.of(Mib.IF_OPER_STATUS, index),
                        Mib.of(Mib.IF_ALIAS, index))));
        String alias = values.get(2).isException() ? "" : values.get(2).toValueString();
        return new State(
                index, interfaceName, up(values.get(0)), up(values.get(1)), alias, probeAddress(device, index, alias));
    }

    private Map<String, Integer> column(ManagedDevice device, OID column) {
        Map<String, Integer> indexes = new LinkedHashMap<>();
        for (VariableBinding row : Waiting.on(client.walk(device, column))) {
            indexes.put(row.toValueString(), row.getOid().last());
        }
        return indexes;
    }

    private Optional<String> probeAddress(ManagedDevice device, int index, String alias) {
        Matcher told = PROBE.matcher(alias);
        return told.find() ? Optional.of(told.group(1)) : ownAddress(device, index);
    }

    private Optional<String> ownAddress(ManagedDevice device, int index) {
        String port = device.address().substring(device.address().lastIndexOf(':'));
        return Waiting.on(client.walk(device, Mib.IP_ADDRESS_INTERFACE)).stream()
                .filter(row -> row.getVariable().toInt() == index)
                .map(row -> row.getOid().getSuffix(Mib.IP_ADDRESS_INTERFACE) + port)
                .findFirst();
    }

    private static boolean up(VariableBinding status) {
        return !status.isException() && status.getVariable().toInt() == Mib.UP;
    }
}
