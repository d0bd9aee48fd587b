package io.turnout.view;

import java.util.Set;
import java.util.UUID;

/**
 * The read model has news.
 *
 * @param caseIds the cases that changed; says nothing when {@code all}
 * @param all anything may have changed: too much happened, or messages were missed
 * @param models models or forms were deployed, or the engine was wiped
 */
public record EngineChanged(Set<UUID> caseIds, boolean all, boolean models) {

    public EngineChanged {
        caseIds = Set.copyOf(caseIds);
    }

    static EngineChanged everything() {
        return new EngineChanged(Set.of(), true, true);
    }

    public boolean concerns(UUID caseId) {
        return all || caseIds.contains(caseId);
    }
}
