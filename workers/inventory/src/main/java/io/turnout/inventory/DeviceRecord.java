package io.turnout.inventory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device as others see it; its credentials are not here but with the SNMP connections.
 *
 * @param managementAddress {@code host:port}
 * @param managementPath {@code out-of-band}, or the interface through which the management address is reached
 * @param oldInterface carries the present circuit
 * @param newInterface will carry the new one
 */
public record DeviceRecord(
        UUID id,
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
        @Nullable String newInterface,
        @Nullable LocalDate returnedOn,
        long version) {}
