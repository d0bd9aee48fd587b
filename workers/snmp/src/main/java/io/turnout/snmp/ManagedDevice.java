package io.turnout.snmp;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device as its owner describes it for one call: where it answers, who asks and what may be done to it.
 *
 * @param address management address as {@code host:port}
 * @param user SNMPv3 user; unused for v2c
 * @param weakProtocolsAllowed whether SHA-1 and DES may be used with this device
 * @param setsOverV2Allowed whether this device may be changed without authentication and encryption
 * @param outOfBand whether the management address is reached without any of the lines that Turnout switches
 */
public record ManagedDevice(
        UUID id,
        String name,
        String address,
        SnmpVersion version,
        @Nullable String user,
        AuthProtocol auth,
        PrivProtocol priv,
        boolean weakProtocolsAllowed,
        boolean setsOverV2Allowed,
        boolean outOfBand) {

    /** An SNMPv3 device with the default protection, SHA-256 and AES-128. */
    public static ManagedDevice v3(UUID id, String name, String address, String user, boolean outOfBand) {
        return new ManagedDevice(
                id,
                name,
                address,
                SnmpVersion.V3,
                user,
                AuthProtocol.SHA_256,
                PrivProtocol.AES_128,
                false,
                false,
                outOfBand);
    }

    public static ManagedDevice v2c(
            UUID id, String name, String address, boolean setsOverV2Allowed, boolean outOfBand) {
        return new ManagedDevice(
                id,
                name,
                address,
                SnmpVersion.V2C,
                null,
                AuthProtocol.SHA_256,
                PrivProtocol.AES_128,
                false,
                setsOverV2Allowed,
                outOfBand);
    }

    /** The same device asked at another of its addresses, such as that of one uplink. */
    ManagedDevice at(String otherAddress) {
        return new ManagedDevice(
                id, name, otherAddress, version, user, auth, priv, weakProtocolsAllowed, setsOverV2Allowed, outOfBand);
    }
}
