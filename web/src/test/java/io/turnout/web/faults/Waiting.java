package io.turnout.web.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Real time that has to pass because the fault under test is its passing. */
final class Waiting {

    private Waiting() {}

    static void real(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
