package io.turnout.cutover;

import java.time.Duration;
import java.time.Instant;

/** One occurrence of a change window, from its first instant to the one behind its last. */
public record Slot(Instant start, Instant end) {

    public Duration length() {
        return Duration.between(start, end);
    }
}
