package io.turnout.cases;

import io.turnout.kernel.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail: when, who, what, why, and what it was before and after. */
public record TimelineRecord(
        long id,
        UUID caseId,
        Instant at,
        String type,
        Actor actor,
        @Nullable String elementId,
        String title,
        @Nullable String detail,
        @Nullable String reason,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after) {}
