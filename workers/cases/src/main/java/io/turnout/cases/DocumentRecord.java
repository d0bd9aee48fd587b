package io.turnout.cases;

import io.turnout.kernel.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a stored document without its bytes.
 *
 * @param kind what it is for, for example {@code signed-contract} or {@code final-invoice}
 * @param sha256 checksum of the content in hexadecimal
 */
public record DocumentRecord(
        UUID id,
        UUID caseId,
        String kind,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant at,
        Actor storedBy) {}
