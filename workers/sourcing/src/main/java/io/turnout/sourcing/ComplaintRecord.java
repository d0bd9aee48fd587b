package io.turnout.sourcing;

import java.time.Instant;
import java.util.UUID;

/**
 * What a user of a site complained about.
 *
 * @param type function, performance, customer-service or interface
 * @param category the bottleneck it belongs to
 */
public record ComplaintRecord(
        UUID id, UUID siteId, Instant reportedAt, String type, String category, String manifestation, String impact) {}
