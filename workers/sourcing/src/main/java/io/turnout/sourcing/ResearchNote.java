package io.turnout.sourcing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What procurement found out about one provider, the present one included.
 *
 * @param supportScore 0 to 10; for the present provider it is what its score is reckoned from
 * @param reputation 0 to 5, as public reviews give it
 */
public record ResearchNote(
        String provider,
        String strengths,
        String weaknesses,
        @Nullable String reviews,
        @Nullable String referenceCustomers,
        @Nullable BigDecimal supportScore,
        @Nullable BigDecimal reputation) {}
