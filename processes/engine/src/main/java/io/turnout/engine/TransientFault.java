package io.turnout.engine;

import org.jspecify.annotations.Nullable;

/** Something outside did not answer this time, a device for instance. The job is tried again, later and later, then becomes an incident. */
public class TransientFault extends RuntimeException {

    public TransientFault(String message) {
        super(message);
    }

    public TransientFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
