package io.turnout.snmp;

import java.util.Locale;

/** Version of the protocol that a device speaks. */
public enum SnmpVersion {
    V2C,
    V3;

    /** Reads what inventories write: {@code v2c}, {@code v3}. */
    public static SnmpVersion of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
