package io.turnout.engine;

import org.jspecify.annotations.Nullable;

/** The engine cannot be reached or pushes back. Nothing was done; ask again later. HTTP 503. */
public class EngineAway extends RuntimeException {

    public EngineAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
