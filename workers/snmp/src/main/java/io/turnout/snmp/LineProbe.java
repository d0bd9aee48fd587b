package io.turnout.snmp;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import org.springframework.stereotype.Component;

/**
 * Takes one sample of a line: one request through it, never repeated.
 *
 * <p>A request goes through a line when it is sent to the address that the device has on that line: the one told in
 * the interface's ifAlias as {@code probe=host:port}, else the interface's own IP address.
 */
@Component
class LineProbe {

    private final SnmpClient client;
    private final Interfaces interfaces;
    private final Clock clock;
    private final ConcurrentMap<String, Interfaces.State> known = new ConcurrentHashMap<>();

    LineProbe(SnmpClient client, Interfaces interfaces, Clock clock) {
        this.client = client;
        this.interfaces = interfaces;
        this.clock = clock;
    }

    Sample take(ManagedDevice device, WatchedCircuit circuit) {
        Instant at = clock.instant();
        try {
            Interfaces.State line = line(device, circuit.interfaceName());
            ManagedDevice through = line.probeAddress().map(device::at).orElse(device);
            SnmpClient.Timed answer = Waiting.on(client.probe(through, objects(line.index())));
            return sample(circuit, at, answer);
        } catch (DeviceFault fault) {
            // Interfaces are numbered anew when a device is re-installed, and a line that is silent may have got
            // another address, such as that of another provider: look it up again next time.
            known.remove(key(device, circuit.interfaceName()));
            if (fault instanceof DeviceFault.Silent) {
                return Sample.lost(circuit.circuitId(), at);
            }
            throw fault;
        }
    }

    /** Whether the device answers on its management address, whatever its lines do. */
    boolean answers(ManagedDevice device) {
        try {
            Waiting.on(client.get(device, List.of(Mib.SYS_UP_TIME)));
            return true;
        } catch (DeviceFault.Silent silent) {
            return false;
        }
    }

    private Interfaces.State line(ManagedDevice device, String interfaceName) {
        return Optional.ofNullable(known.get(key(device, interfaceName))).orElseGet(() -> {
            Interfaces.State found = interfaces.state(device, interfaceName);
            known.put(key(device, interfaceName), found);
            return found;
        });
    }

    private static String key(ManagedDevice device, String interfaceName) {
        return device.id() + "@" + device.address() + "/" + interfaceName;
    }

    private static List<OID> objects(int index) {
        return List.of(
                Mib.SYS_UP_TIME,
                Mib.of(Mib.IF_OPER_STATUS, index),
                Mib.of(Mib.IF_LAST_CHANGE, index),
                Mib.of(Mib.IF_HC_IN_OCTETS, index),
                Mib.of(Mib.IF_HC_OUT_OCTETS, index),
                Mib.of(Mib.IF_HC_IN_PACKETS, index),
                Mib.of(Mib.IF_IN_ERRORS, index));
    }

    private static Sample sample(WatchedCircuit circuit, Instant at, SnmpClient.Timed answer) {
        List<VariableBinding> values = answer.bindings();
        return new Sample(
                circuit.circuitId(),
                at,
                true,
                answer.roundTrip().toNanos() / 1000,
                values.get(1).getVariable().toInt() == Mib.UP,
                number(values.get(0)),
                number(values.get(2)),
                counter(values.get(3)),
                counter(values.get(4)),
                counter(values.get(5)),
                number(values.get(6)));
    }

    private static @Nullable Long number(VariableBinding value) {
        return switch (value.getVariable()) {
            case TimeTicks ticks -> ticks.getValue();
            case Counter32 count -> count.getValue();
            case Gauge32 gauge -> gauge.getValue();
            default -> null;
        };
    }

    /** Routers without 64-bit counters show none: the line is then judged without load. */
    private static @Nullable BigInteger counter(VariableBinding value) {
        Variable variable = value.getVariable();
        return variable instanceof Counter64 count ? new BigInteger(Long.toUnsignedString(count.getValue())) : null;
    }
}
