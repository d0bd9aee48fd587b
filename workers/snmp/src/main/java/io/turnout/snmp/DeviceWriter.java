package io.turnout.snmp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.VariableBinding;
import org.springframework.stereotype.Component;

/**
 * Writes one value to a device so that it is written at most once and its fate is known.
 *
 * <p>Intent in the log, one SET, then a read-back that alone decides. A value that is already there is not written
 * again, and so a step that was interrupted between SET and reply goes on where it stopped.
 */
@Component
class DeviceWriter {

    private final SnmpClient client;
    private final WriteLog log;

    DeviceWriter(SnmpClient client, WriteLog log) {
        this.client = client;
        this.log = log;
    }

    /** Returns whether a SET was sent; when none was, the device already had the value. */
    boolean write(String request, ManagedDevice device, PlannedWrite write) {
        return write(request, device, write, () -> {});
    }

    /** @param lastWord asked next to the SET; what it throws keeps the value from being written */
    boolean write(String request, ManagedDevice device, PlannedWrite write, Runnable lastWord) {
        guardManagementPath(device, write);
        String present = read(device, write);
        boolean there = write.wanted().equals(present);
        log.settleEarlier(request, device, write, present, there);
        if (there) {
            return false;
        }
        WriteLog.Entry entry = log.intend(request, device, write, present);
        try {
            lastWord.run();
        } catch (RuntimeException unwanted) {
            log.settle(entry, WriteLog.State.NOT_APPLIED, present);
            throw unwanted;
        }
        DeviceFault refusal = send(device, write);
        String after = readBack(device, write, entry);
        boolean applied = write.wanted().equals(after);
        log.settle(entry, applied ? WriteLog.State.APPLIED : WriteLog.State.NOT_APPLIED, after);
        if (!applied) {
            throw refusal != null
                    ? refusal
                    : new DeviceFault.Refused(
                            device,
                            write.label() + " was set to " + write.wanted() + " but reads " + after + " afterwards");
        }
        return true;
    }

    @Nullable
    String read(ManagedDevice device, PlannedWrite write) {
        VariableBinding value =
                Waiting.on(client.get(device, List.of(write.object()))).getFirst();
        return value.isException() ? null : text(value);
    }

    /** A refusal is kept for the message; a lost reply is no refusal, the read-back decides. */
    private @Nullable DeviceFault send(ManagedDevice device, PlannedWrite write) {
        try {
            Waiting.on(client.set(device, List.of(write.binding())));
            return null;
        } catch (DeviceFault refused) {
            return refused;
        }
    }

    private @Nullable String readBack(ManagedDevice device, PlannedWrite write, WriteLog.Entry entry) {
        try {
            return read(device, write);
        } catch (DeviceFault.Silent lost) {
            log.settle(entry, WriteLog.State.UNKNOWN, null);
            throw new DeviceFault.OutcomeUnknown(device, write.label() + " = " + write.wanted());
        }
    }

    private static void guardManagementPath(ManagedDevice device, PlannedWrite write) {
        if (write.takesInterfaceDown() && !device.outOfBand()) {
            throw new DeviceFault.NotAllowed(
                    device,
                    "is not reached out of band: " + write.label() + " could cut the path by which it is managed, and"
                            + " nobody could take it back. Manage it over a separate path and say so in the inventory.");
        }
    }

    private static String text(VariableBinding value) {
        return value.getVariable() instanceof OctetString text
                ? new String(text.getValue(), StandardCharsets.UTF_8)
                : value.toValueString();
    }
}
