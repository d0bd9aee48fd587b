package io.turnout.snmp.simulated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Customers' traffic through a simulated router: it takes the first uplink that is up, as routes by metric do. */
final class Traffic {

    private static final long IN_PER_SECOND = 4_000_000;
    private static final long OUT_PER_SECOND = 900_000;
    private static final long NANOS = 1_000_000_000L;

    private final long startedAt = System.nanoTime();
    private final Map<SimulatedUplink, Long> nanosCarried = new HashMap<>();
    private long flownUntil = startedAt;

    /** Hundredths of a second since the start. */
    long ticks() {
        return (System.nanoTime() - startedAt) / (NANOS / 100);
    }

    /** Books the time since the last call to the uplink that carried the traffic. */
    synchronized void flow(List<SimulatedUplink> uplinks) {
        long now = System.nanoTime();
        long passed = now - flownUntil;
        flownUntil = now;
        uplinks.stream()
                .filter(SimulatedUplink::operUp)
                .findFirst()
                .ifPresent(carrier -> nanosCarried.merge(carrier, passed, Long::sum));
    }

    synchronized long octetsIn(SimulatedUplink uplink) {
        return carried(uplink, IN_PER_SECOND);
    }

    synchronized long octetsOut(SimulatedUplink uplink) {
        return carried(uplink, OUT_PER_SECOND);
    }

    private long carried(SimulatedUplink uplink, long perSecond) {
        return nanosCarried.getOrDefault(uplink, 0L) / 1000 * perSecond / (NANOS / 1000);
    }
}
