package io.turnout.exporter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The instance at the top of a tree of process instances, shared by all of them, and the case it belongs to. */
final class Root {

    private final long key;
    private @Nullable UUID caseId;

    Root(long key, @Nullable UUID caseId) {
        this.key = key;
        this.caseId = caseId;
    }

    long key() {
        return key;
    }

    @Nullable
    UUID caseId() {
        return caseId;
    }

    void belongsTo(UUID newCaseId) {
        caseId = newCaseId;
    }
}
