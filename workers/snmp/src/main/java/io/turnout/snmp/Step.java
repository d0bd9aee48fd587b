package io.turnout.snmp;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What passed between two answered samples of the same device run. */
record Step(
        double seconds, BigInteger octetsIn, BigInteger octetsOut, BigInteger packets, long errors, boolean flapped) {

    private static final double TICKS_PER_SECOND = 100;
    private static final long COUNTER32 = 1L << 32;

    /** Empty where the device restarted or a 64-bit counter went back: a gap, never a spike. */
    static Optional<Step> between(Sample earlier, Sample later) {
        if (earlier.sysUpTicks() == null || later.sysUpTicks() == null || later.sysUpTicks() <= earlier.sysUpTicks()) {
            return Optional.empty();
        }
        BigInteger octetsIn = difference(earlier.inOctets(), later.inOctets());
        BigInteger octetsOut = difference(earlier.outOctets(), later.outOctets());
        BigInteger packets = difference(earlier.inPackets(), later.inPackets());
        if (octetsIn.signum() < 0 || octetsOut.signum() < 0 || packets.signum() < 0) {
            return Optional.empty();
        }
        return Optional.of(new Step(
                (later.sysUpTicks() - earlier.sysUpTicks()) / TICKS_PER_SECOND,
                octetsIn,
                octetsOut,
                packets,
                errors(earlier.inErrors(), later.inErrors()),
                later.lastChangeTicks() != null && !later.lastChangeTicks().equals(earlier.lastChangeTicks())));
    }

    private static BigInteger difference(@Nullable BigInteger earlier, @Nullable BigInteger later) {
        return earlier == null || later == null ? BigInteger.ZERO : later.subtract(earlier);
    }

    /** ifInErrors has 32 bits and may wrap once; a device that restarted was sorted out before. */
    private static long errors(@Nullable Long earlier, @Nullable Long later) {
        if (earlier == null || later == null) {
            return 0;
        }
        return Math.floorMod(later - earlier, COUNTER32);
    }
}
