package io.turnout.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person, program or file says about a device. */
public record DeviceDraft(
        UUID siteId,
        String name,
        String ownership,
        String managementAddress,
        String managementPath,
        String snmpVersion,
        @Nullable String snmpUser,
        @Nullable String authProtocol,
        @Nullable String privProtocol,
        @Nullable String oldInterface,
        @Nullable String newInterface) {

    public DeviceDraft {
        Checks checks = new Checks()
                .given("/siteId", siteId)
                .text("/name", name, 200)
                .oneOf("/ownership", ownership, "owned", "leased", "customer")
                .matches("/managementAddress", managementAddress, "\\S{1,253}:\\d{1,5}", "host:port")
                .text("/managementPath", managementPath, 100)
                .oneOf("/snmpVersion", snmpVersion, "v2c", "v3")
                .optional("/oldInterface", oldInterface, 100)
                .optional("/newInterface", newInterface, 100);
        if ("v3".equals(snmpVersion)) {
            checks.text("/snmpUser", snmpUser, 100)
                    .text("/authProtocol", authProtocol, 20)
                    .text("/privProtocol", privProtocol, 20);
        }
        checks.done();
    }
}
