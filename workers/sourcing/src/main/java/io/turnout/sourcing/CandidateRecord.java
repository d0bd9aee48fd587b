package io.turnout.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One column of the comparison: an offer, or the present provider.
 *
 * @param reasons why it was knocked out; empty when eligible
 * @param criteria by criterion ({@code price}, {@code support} …) what it is and what that earns
 * @param score weighed sum of what the criteria earn, two decimals; {@code null} before scoring or when knocked out
 * @param rank from 1; {@code null} for the present provider and for what was knocked out
 */
public record CandidateRecord(
        @Nullable UUID offerId,
        String provider,
        String packageName,
        boolean present,
        Money monthly,
        Money oneOff,
        Money totalCost,
        int termMonths,
        int deliveryDays,
        boolean eligible,
        List<String> reasons,
        List<String> warnings,
        Map<String, CriterionValue> criteria,
        @Nullable BigDecimal score,
        @Nullable Integer rank) {

    /**
     * @param raw in the criterion's own unit
     * @param value 0 to 100; {@code null} before scoring
     */
    public record CriterionValue(BigDecimal raw, @Nullable BigDecimal value) {}

    public CandidateRecord {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
        criteria = Map.copyOf(criteria);
    }
}
