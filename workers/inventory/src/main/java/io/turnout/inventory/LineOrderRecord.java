package io.turnout.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of a new line as others see it.
 *
 * @param providerReference the provider's number of the order
 * @param firmDate the day the provider has committed to
 * @param acceptedOn from this day the provider bills
 */
public record LineOrderRecord(
        UUID id,
        UUID caseId,
        UUID circuitId,
        UUID providerId,
        State state,
        Instant placedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String providerReference,
        @Nullable Survey survey,
        @Nullable LocalDate firmDate,
        @Nullable LocalDate deliveredOn,
        @Nullable LocalDate acceptedOn,
        @Nullable String endedReason,
        long version) {

    /** How far an order is. */
    public enum State {
        PLACED,
        ACKNOWLEDGED,
        SCHEDULED,
        DELIVERED,
        ACCEPTED,
        CANCELLED
    }

    /** When somebody comes to the site, who lets them in and by which rules. */
    public record Survey(
            String appointment,
            String siteContact,
            @Nullable String accessRules) {}
}
