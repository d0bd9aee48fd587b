package io.turnout.cases;

import io.turnout.kernel.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person entered in one user task, by whom and when, and what became of it. */
public record SubmissionRecord(
        UUID id,
        UUID caseId,
        String taskKey,
        String process,
        String elementId,
        int iteration,
        Map<String, Object> values,
        Actor by,
        Instant at,
        SubmissionState state,
        @Nullable Instant settledAt,
        @Nullable String rejection) {}
