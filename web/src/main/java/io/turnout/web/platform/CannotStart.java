package io.turnout.web.platform;

import org.springframework.boot.ExitCodeGenerator;

/** Why the application cannot start, in one line that says how to mend it; no stack trace helps here. */
public class CannotStart extends RuntimeException implements ExitCodeGenerator {

    public CannotStart(String message) {
        super(message);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
