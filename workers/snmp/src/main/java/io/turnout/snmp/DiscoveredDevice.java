package io.turnout.snmp;

import java.util.List;
import java.util.Optional;

/**
 * What a device says of itself: a proposal to compare with the inventory, never written over it.
 *
 * @param listsRoutes whether it shows its routes by IP-FORWARD-MIB; many that do keep them read-only
 */
public record DiscoveredDevice(
        String description, String objectId, String name, boolean listsRoutes, List<Port> interfaces) {

    /** One interface, with the address by which its line can be asked by itself. */
    public record Port(
            int index, String name, String alias, boolean adminUp, boolean operUp, Optional<String> probeAddress) {}

    public boolean hasInterface(String interfaceName) {
        return interfaces.stream().anyMatch(port -> port.name().equals(interfaceName));
    }
}
