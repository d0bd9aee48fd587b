package io.turnout.snmp;

import org.jspecify.annotations.Nullable;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.smi.OID;

/** How an SNMPv3 message is authenticated; SHA-1 only where a device cannot do better. */
public enum AuthProtocol implements SecurityProtocol {
    SHA_256("SHA-256", AuthHMAC192SHA256.ID, false),
    SHA_512("SHA-512", AuthHMAC384SHA512.ID, false),
    SHA_1("SHA-1", AuthSHA.ID, true);

    private final String text;
    private final OID oid;
    private final boolean weak;

    AuthProtocol(String text, OID oid, boolean weak) {
        this.text = text;
        this.oid = oid;
        this.weak = weak;
    }

    /** Reads what inventories write, such as {@code SHA-256}; nothing means the default. */
    public static AuthProtocol of(@Nullable String text) {
        return SecurityProtocol.named(text, "Authentication", values());
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
