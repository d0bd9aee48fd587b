package io.turnout.web.installation;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to processes by their id. */
final class Signals {

    private Signals() {}

    static void send(String signal, long pid) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("Process " + pid + " could not be sent " + signal);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
