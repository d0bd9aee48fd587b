package io.turnout.snmp;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/** How the steps that must come one after the other wait: for an answer, or for a device to follow. */
final class Waiting {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Waiting() {}

    static <R> R on(CompletableFuture<R> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** Looks again and again for as long as given; says whether what was waited for came. */
    static boolean until(Duration atMost, BooleanSupplier reached) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(LOOK_EVERY);
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a device", stopped);
        }
    }
}
