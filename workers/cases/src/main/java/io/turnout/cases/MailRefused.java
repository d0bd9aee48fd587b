package io.turnout.cases;

import org.jspecify.annotations.Nullable;

/** The mail server refused the letter for good, for example its address; the message says what to correct. */
public class MailRefused extends RuntimeException {

    public MailRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
