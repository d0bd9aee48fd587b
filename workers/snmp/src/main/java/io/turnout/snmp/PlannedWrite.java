package io.turnout.snmp;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/**
 * One value to write to a device: what it is now, what it shall be, and what undoes it.
 *
 * @param label what a person reads, such as {@code ifAdminStatus of wan1}
 * @param before the value at the time of planning, which is also the undo; none when the object was empty
 */
public record PlannedWrite(
        String oid, String label, Kind kind, @Nullable String before, String wanted) {

    /** Type of the value on the wire. */
    public enum Kind {
        INTEGER,
        TEXT
    }

    /** Whether the device already has what is wanted. */
    public boolean already() {
        return wanted.equals(before);
    }

    /** The write that takes this one back. */
    PlannedWrite undo() {
        return new PlannedWrite(oid, label, kind, wanted, before == null ? "" : before);
    }

    boolean takesInterfaceDown() {
        return object().startsWith(Mib.IF_ADMIN_STATUS) && wanted.equals(String.valueOf(Mib.DOWN));
    }

    OID object() {
        return new OID(oid);
    }

    VariableBinding binding() {
        Variable value = kind == Kind.INTEGER
                ? new Integer32(Integer.parseInt(wanted))
                : new OctetString(wanted.getBytes(StandardCharsets.UTF_8));
        return new VariableBinding(object(), value);
    }
}
