package io.turnout.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something went wrong that needs a person before the case goes on. */
public record Incident(
        long key,
        String errorType,
        String message,
        @Nullable Long jobKey,
        String elementId,
        String elementName,
        long elementInstanceKey,
        long instanceKey,
        String processId,
        long definitionKey,
        long rootKey,
        @Nullable UUID caseId,
        Instant created,
        @Nullable Instant resolved) {}
