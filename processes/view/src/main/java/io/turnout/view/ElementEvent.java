package io.turnout.view;

import java.time.Instant;

/** An element of a case began or ended. */
public record ElementEvent(
        Instant at,
        Kind kind,
        String elementId,
        String name,
        String type,
        long elementInstanceKey,
        String processId,
        long instanceKey) {

    /** What happened. */
    public enum Kind {
        STARTED,
        COMPLETED,
        TERMINATED
    }
}
