package io.turnout.sourcing.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the knock-out decision looks at, one offer against the requirements of its case. Figures, not verdicts: the
 * verdicts are the decision table's.
 *
 * @param monthlyLimit budget less reserve
 * @param missingAttestations required ones that the offer does not bring
 * @param maxTermMonths {@code null} for no limit
 * @param daysUntilLatestDelivery {@code null} when the case has no latest date
 * @param sharesLastMileWithBackup the offer runs over the same last mile as a backup line that must stay diverse
 * @param oneTimeCosts one-off price, overlap and fees
 */
public record EligibilityFacts(
        String provider,
        BigDecimal monthlyPrice,
        BigDecimal monthlyLimit,
        long bandwidthDownKbps,
        long minBandwidthDownKbps,
        BigDecimal slaAvailability,
        BigDecimal minSlaAvailability,
        String dataResidency,
        @Nullable String requiredDataResidency,
        List<String> missingAttestations,
        int termMonths,
        @Nullable Integer maxTermMonths,
        int deliveryDays,
        @Nullable Integer daysUntilLatestDelivery,
        boolean sharesLastMileWithBackup,
        BigDecimal oneTimeCosts,
        BigDecimal reserveOverHorizon) {

    public EligibilityFacts {
        missingAttestations = List.copyOf(missingAttestations);
    }
}
