package io.turnout.snmp;

/**
 * What a person allowed for one device that cannot be protected well.
 *
 * @param weakProtocols SHA-1 and DES may be used
 * @param setsOverV2 it may be changed over SNMP v2c
 */
public record DevicePermissions(boolean weakProtocols, boolean setsOverV2) {

    public static final DevicePermissions NONE = new DevicePermissions(false, false);
}
