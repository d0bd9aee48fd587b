package io.turnout.sourcing;

import java.time.Instant;
import java.util.UUID;

/** One bottleneck of the present service: where, how it shows and what it does to the business. */
public record ShortcomingRecord(
        UUID id,
        UUID caseId,
        String category,
        String manifestation,
        String impact,
        Instant recordedAt,
        String recordedBy) {}
