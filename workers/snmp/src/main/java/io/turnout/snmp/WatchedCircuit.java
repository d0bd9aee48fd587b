package io.turnout.snmp;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A circuit that is measured, by the interface of the device that it is plugged into. */
public record WatchedCircuit(
        UUID circuitId, String interfaceName, @Nullable Long commitRateKbps) {}
