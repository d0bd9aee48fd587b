package io.turnout.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Something was asked of the outside, and nobody can tell whether it was done: the answer was lost, or who waited for it
 * was killed. It is never asked again by itself; a person looks and says.
 */
public abstract class Unsettled extends RuntimeException {

    protected Unsettled(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
