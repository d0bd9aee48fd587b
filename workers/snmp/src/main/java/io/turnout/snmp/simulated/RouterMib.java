package io.turnout.snmp.simulated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** What a simulated router shows and takes: the system group, ifTable and ifXTable of its uplinks. */
final class RouterMib {

    private static final Logger log = LoggerFactory.getLogger(RouterMib.class);

    /** Of ifAlias, as IF-MIB says. */
    private static final int LONGEST_ALIAS = 64;

    private static final int LONGEST_LOCATION = 255;
    private static final OID SYSTEM = new OID("1.3.6.1.2.1.1");
    private static final OID IF_NUMBER = new OID("1.3.6.1.2.1.2.1.0");
    private static final OID IF_TABLE = new OID("1.3.6.1.2.1.2.2.1");
    private static final OID IF_X_TABLE = new OID("1.3.6.1.2.1.31.1.1.1");
    private static final OID ADMIN_STATUS = new OID("1.3.6.1.2.1.2.2.1.7");
    private static final OID ALIAS = new OID("1.3.6.1.2.1.31.1.1.1.18");
    private static final OID SYS_LOCATION = new OID("1.3.6.1.2.1.1.6.0");
    private static final int UP = 1;
    private static final int DOWN = 2;
    private static final int ETHERNET = 6;
    private static final long BITS_PER_SECOND = 1_000_000_000L;
    private static final long PACKET = 800;

    private final String name;
    private final List<SimulatedUplink> uplinks;
    private final Traffic traffic;
    private String location = "";
    private @Nullable StoredConfiguration stored;

    RouterMib(String name, List<SimulatedUplink> uplinks, Traffic traffic) {
        this.name = name;
        this.uplinks = uplinks;
        this.traffic = traffic;
    }

    synchronized NavigableMap<OID, Variable> values() {
        traffic.flow(uplinks);
        NavigableMap<OID, Variable> mib = new TreeMap<>();
        system(mib, 1, new OctetString("Turnout simulated router " + name));
        system(mib, 2, new OID("1.3.6.1.4.1.99999.1"));
        system(mib, 3, new TimeTicks(traffic.ticks()));
        system(mib, 5, new OctetString(name));
        system(mib, 6, new OctetString(location));
        mib.put(IF_NUMBER, new Integer32(uplinks.size()));
        uplinks.forEach(uplink -> addInterface(mib, uplink));
        return mib;
    }

    private static void system(NavigableMap<OID, Variable> mib, int object, Variable value) {
        mib.put(new OID(SYSTEM).append(object).append(0), value);
    }

    private void addInterface(NavigableMap<OID, Variable> mib, SimulatedUplink uplink) {
        long in = traffic.octetsIn(uplink);
        long out = traffic.octetsOut(uplink);
        put(mib, IF_TABLE, 1, uplink, new Integer32(uplink.index));
        put(mib, IF_TABLE, 2, uplink, new OctetString(uplink.name));
        put(mib, IF_TABLE, 3, uplink, new Integer32(ETHERNET));
        put(mib, IF_TABLE, 5, uplink, new Gauge32(BITS_PER_SECOND));
        put(mib, IF_TABLE, 7, uplink, new Integer32(uplink.adminUp() ? UP : DOWN));
        put(mib, IF_TABLE, 8, uplink, new Integer32(uplink.operUp() ? UP : DOWN));
        put(mib, IF_TABLE, 9, uplink, new TimeTicks(uplink.lastChangeTicks()));
        put(mib, IF_TABLE, 14, uplink, new Counter32(0));
        put(mib, IF_X_TABLE, 1, uplink, new OctetString(uplink.name));
        put(mib, IF_X_TABLE, 6, uplink, new Counter64(in));
        put(mib, IF_X_TABLE, 7, uplink, new Counter64(in / PACKET));
        put(mib, IF_X_TABLE, 10, uplink, new Counter64(out));
        put(mib, IF_X_TABLE, 11, uplink, new Counter64(out / PACKET));
        put(mib, IF_X_TABLE, 15, uplink, new Gauge32(BITS_PER_SECOND / 1_000_000));
        put(mib, IF_X_TABLE, 18, uplink, new OctetString(uplink.alias()));
    }

    private static void put(
            NavigableMap<OID, Variable> mib, OID table, int column, SimulatedUplink uplink, Variable value) {
        mib.put(new OID(table).append(column).append(uplink.index), value);
    }

    /** Takes what is stored there and stores from now on what is set. */
    synchronized void keepIn(StoredConfiguration configuration) throws IOException {
        for (VariableBinding value : configuration.values()) {
            if (check(value) != PDU.noError) {
                throw new IOException(name + " cannot be set to " + value);
            }
        }
        configuration.values().forEach(this::apply);
        stored = configuration;
    }

    /** All or nothing, as SNMP demands: first every value is checked, then stored, then taken. */
    synchronized int set(List<? extends VariableBinding> values) {
        for (VariableBinding value : values) {
            int error = check(value);
            if (error != PDU.noError) {
                return error;
            }
        }
        if (!store(values)) {
            return PDU.resourceUnavailable;
        }
        values.forEach(this::apply);
        return PDU.noError;
    }

    private boolean store(List<? extends VariableBinding> values) {
        if (stored == null) {
            return true;
        }
        try {
            stored.add(values);
            return true;
        } catch (IOException full) {
            log.warn("Simulated router {} refuses a SET, it cannot store it: {}", name, full.toString());
            return false;
        }
    }

    static String written(Variable value) {
        return value instanceof OctetString text
                ? new String(text.getValue(), StandardCharsets.UTF_8)
                : value.toString();
    }

    /** The reverse: what is written as the type of its object. */
    static Variable typed(OID oid, String value) {
        boolean number = oid.startsWith(ADMIN_STATUS) && value.matches("\\d{1,9}");
        return number ? new Integer32(Integer.parseInt(value)) : new OctetString(value);
    }

    private int check(VariableBinding value) {
        OID oid = value.getOid();
        if (oid.equals(SYS_LOCATION) || (oid.startsWith(ALIAS) && known(oid))) {
            return checkText(value, oid.equals(SYS_LOCATION) ? LONGEST_LOCATION : LONGEST_ALIAS);
        }
        if (!oid.startsWith(ADMIN_STATUS) || !known(oid)) {
            return PDU.notWritable;
        }
        if (!(value.getVariable() instanceof Integer32 status)) {
            return PDU.wrongType;
        }
        return status.getValue() == UP || status.getValue() == DOWN ? PDU.noError : PDU.wrongValue;
    }

    private static int checkText(VariableBinding value, int longest) {
        if (!(value.getVariable() instanceof OctetString text)) {
            return PDU.wrongType;
        }
        return text.length() <= longest ? PDU.noError : PDU.wrongLength;
    }

    private boolean known(OID oid) {
        return uplinks.stream().anyMatch(uplink -> uplink.index == oid.last());
    }

    private void apply(VariableBinding value) {
        OID oid = value.getOid();
        if (oid.equals(SYS_LOCATION)) {
            location = written(value.getVariable());
            return;
        }
        traffic.flow(uplinks);
        SimulatedUplink uplink = uplinks.stream()
                .filter(candidate -> candidate.index == oid.last())
                .findFirst()
                .orElseThrow();
        if (oid.startsWith(ALIAS)) {
            uplink.alias(written(value.getVariable()));
        } else {
            uplink.admin(value.getVariable().toInt() == UP, traffic.ticks());
        }
    }
}
