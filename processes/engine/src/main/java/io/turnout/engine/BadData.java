package io.turnout.engine;

import org.jspecify.annotations.Nullable;

/** A job that cannot succeed however often it is tried. It becomes an incident at once; the message tells a person what to mend. */
public class BadData extends RuntimeException {

    public BadData(String message) {
        super(message);
    }

    public BadData(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
