package io.turnout.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of the durable stream.
 *
 * @param id for {@code Last-Event-ID}; unique, but the stream is not sorted by it
 * @param type for example {@code case.phase-changed}
 */
public record CaseEvent(
        long id, Instant at, String type, @Nullable UUID caseId, Map<String, Object> payload) {}
