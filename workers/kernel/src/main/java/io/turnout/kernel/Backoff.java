package io.turnout.kernel;

import java.time.Duration;

/** How long to wait before something that is away is tried again: each time twice as long, up to a limit. */
public record Backoff(Duration first, Duration longest) {

    /** More doublings than any limit needs; further ones would overflow. */
    private static final int MOST_DOUBLINGS = 20;

    /** @param failures how often it was tried in a row, from 1 */
    public Duration after(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1)));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
