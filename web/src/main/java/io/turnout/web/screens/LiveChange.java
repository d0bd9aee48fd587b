package io.turnout.web.screens;

import io.turnout.cases.CaseNotice;
import java.util.Optional;
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

    private static final String CASE = "case";
    private static final String COMMENT = "comment";

    /** What pages show of an event; of tasks and incidents they hear from the engine. */
    static Optional<LiveChange> of(CaseNotice notice) {
        if (notice.type().equals("comment.added")) {
            return Optional.of(new LiveChange(notice.caseId(), COMMENT));
        }
        return notice.type().startsWith("case.")
                ? Optional.of(new LiveChange(notice.caseId(), CASE))
                : Optional.empty();
    }

    boolean isForStaffOnly() {
        return what.equals(COMMENT);
    }
}
