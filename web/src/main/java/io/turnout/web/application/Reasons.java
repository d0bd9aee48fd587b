package io.turnout.web.application;

import io.turnout.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Why somebody did what stands in the history, in their own words. */
final class Reasons {

    private static final int LONGEST = 1000;

    private Reasons() {}

    /** @throws InvalidInput if there are too many words */
    static void check(@Nullable String reason) {
        if (reason != null && reason.length() > LONGEST) {
            throw InvalidInput.of("/reason", "may have at most " + LONGEST + " characters");
        }
    }
}
