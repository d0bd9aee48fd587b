package io.turnout.inventory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the IP register: who had an address, from when to when.
 *
 * @param validTo not there while the assignment lasts
 */
public record AssignmentRecord(
        UUID id,
        UUID prefixId,
        String scope,
        String address,
        UUID circuitId,
        String assignedBy,
        Instant validFrom,
        @Nullable Instant validTo) {}
