package io.turnout.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of a process: the root of a case, or a process that another one called.
 *
 * @param parentElementInstanceKey the instance of the call activity that called it
 * @param rootKey the run at the top, its own key if it is the top
 */
public record ProcessInstance(
        long key,
        String processId,
        int version,
        long definitionKey,
        @Nullable Long parentKey,
        @Nullable Long parentElementInstanceKey,
        @Nullable String parentElementId,
        long rootKey,
        @Nullable UUID caseId,
        LifeState state,
        Instant started,
        @Nullable Instant ended) {

    public boolean isRoot() {
        return parentKey == null;
    }
}
