package io.turnout.snmp;

import java.util.List;
import java.util.UUID;

/** A configuration made for one device: the dry run's diff, and how far it has got. */
public record DeviceConfiguration(
        UUID id, UUID caseId, UUID deviceId, String template, List<PlannedWrite> writes, State state) {

    /** Written down before the device is touched, so that what was begun can be taken back even if nobody saw it end. */
    public enum State {
        RENDERED,
        APPLYING,
        APPLIED,
        VERIFIED,
        UNDOING,
        UNDONE
    }

    /** The values that would really change. */
    public List<PlannedWrite> changes() {
        return writes.stream().filter(write -> !write.already()).toList();
    }

    /** Shutting an interface is a risk; naming or opening one is not. */
    public boolean risky() {
        return changes().stream().anyMatch(PlannedWrite::takesInterfaceDown);
    }
}
