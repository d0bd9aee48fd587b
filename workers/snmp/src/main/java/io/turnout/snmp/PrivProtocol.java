package io.turnout.snmp;

import org.jspecify.annotations.Nullable;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.smi.OID;

/** How an SNMPv3 message is encrypted; DES only where a device cannot do better. */
public enum PrivProtocol implements SecurityProtocol {
    AES_128("AES-128", PrivAES128.ID, false),
    AES_256("AES-256", PrivAES256.ID, false),
    DES("DES", PrivDES.ID, true);

    private final String text;
    private final OID oid;
    private final boolean weak;

    PrivProtocol(String text, OID oid, boolean weak) {
        this.text = text;
        this.oid = oid;
        this.weak = weak;
    }

    /** Reads what inventories write, such as {@code AES-128}; nothing means the default. */
    public static PrivProtocol of(@Nullable String text) {
        return SecurityProtocol.named(text, "Privacy", values());
    }

    @Override
    public OID oid() {
        return oid;
    }

    @Override
    public boolean weak() {
        return weak;
    }

    @Override
    public String toString() {
        return text;
    }
}
