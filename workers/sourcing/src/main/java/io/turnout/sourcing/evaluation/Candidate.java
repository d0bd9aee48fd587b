package io.turnout.sourcing.evaluation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One offer, or the present provider, as the score sees it.
 *
 * @param values raw values; a criterion that nobody measured is absent and earns nothing
 * @param totalCost decides ties; in the currency of the budget
 * @param deliveryDays decides ties that equal cost leaves
 */
public record Candidate(
        @Nullable UUID offerId,
        String name,
        Map<Criterion, BigDecimal> values,
        BigDecimal totalCost,
        int deliveryDays) {

    public Candidate {
        values = Map.copyOf(values);
    }
}
