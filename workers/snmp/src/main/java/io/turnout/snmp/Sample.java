package io.turnout.snmp;

import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request through one circuit: whether it came back, and what the device said of the interface then. */
public record Sample(
        UUID circuitId,
        Instant at,
        boolean answered,
        @Nullable Long roundTripMicros,
        @Nullable Boolean operUp,
        @Nullable Long sysUpTicks,
        @Nullable Long lastChangeTicks,
        @Nullable BigInteger inOctets,
        @Nullable BigInteger outOctets,
        @Nullable BigInteger inPackets,
        @Nullable Long inErrors) {

    static Sample lost(UUID circuitId, Instant at) {
        return new Sample(circuitId, at, false, null, null, null, null, null, null, null, null);
    }

    boolean available() {
        return answered && Boolean.TRUE.equals(operUp);
    }
}
