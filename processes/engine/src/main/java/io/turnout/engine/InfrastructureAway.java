package io.turnout.engine;

import org.jspecify.annotations.Nullable;

/** Our own database or mail server is away. The job is tried again without using up its retries, for this is not its fault. */
public class InfrastructureAway extends RuntimeException {

    public InfrastructureAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
