package io.turnout.cases;

import org.jspecify.annotations.Nullable;

/** The mail server cannot be reached or asks to come back later; the letter certainly did not go out. Try again later. */
public class MailServerAway extends RuntimeException {

    public MailServerAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
