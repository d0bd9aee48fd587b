package io.turnout.web.screens;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an open page may want to show anew.
 *
 * @param what the message that pages listen for, as {@code turnout-<what>}
 */
record LiveChange(@Nullable UUID caseId, String what) {

    /** Too much happened to name it: everything on the page is asked for once. */
    static final LiveChange EVERYTHING = new LiveChange(null, "everything");
}
