package io.turnout.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time that cases live in: the real one, plus an offset that a demo or a test moves forward together with the
 * engine's clock. Production never moves it.
 */
public final class BusinessClock extends Clock {

    private volatile Duration offset = Duration.ZERO;
    private final ZoneId zone;

    public BusinessClock() {
        this(ZoneOffset.UTC);
    }

    private BusinessClock(ZoneId zone) {
        this.zone = zone;
    }

    public Duration offset() {
        return offset;
    }

    /** @throws IllegalArgumentException if it would move back, which would stop every timer of the engine */
    public synchronized void setOffset(Duration next) {
        if (next.compareTo(offset) < 0) {
            throw new IllegalArgumentException("The business clock only moves forward");
        }
        offset = next;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        BusinessClock clock = new BusinessClock(other);
        clock.offset = offset;
        return clock;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
