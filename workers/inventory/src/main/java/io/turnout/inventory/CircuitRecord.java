package io.turnout.inventory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A circuit as others see it.
 *
 * @param providerCircuitId the provider's own number of it, unique per provider; unknown until the order is acknowledged
 * @param pathGroup circuits of one group share a physical path and fail together
 * @param terminations its two ends in words, for example a demarcation point and a port
 */
public record CircuitRecord(
        UUID id,
        UUID siteId,
        UUID providerId,
        @Nullable String providerCircuitId,
        CircuitRole role,
        CircuitStatus status,
        long commitRateKbps,
        @Nullable LocalDate installedOn,
        @Nullable LocalDate terminatedOn,
        @Nullable String pathGroup,
        Terminations terminations,
        long version) {

    /** The A side (at the site) and the Z side (at the provider). */
    public record Terminations(
            @Nullable String aSide, @Nullable String zSide) {

        public static final Terminations UNKNOWN = new Terminations(null, null);
    }
}
