package io.turnout.exporter;

import org.jspecify.annotations.Nullable;

/**
 * The batch could not be written now and will be tried again. The broker repeats the record while this is thrown and
 * the engine goes on; the message is one line because the broker prints it at every attempt.
 */
final class ReadModelAway extends RuntimeException {

    ReadModelAway(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
