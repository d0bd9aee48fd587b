package io.turnout.sourcing.evaluation;

import io.turnout.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** How much each criterion counts: none below zero, and together exactly 100. */
public record Weights(Map<Criterion, BigDecimal> byCriterion) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Weights {
        BigDecimal sum = BigDecimal.ZERO;
        Map<Criterion, BigDecimal> used = new EnumMap<>(Criterion.class);
        for (Map.Entry<Criterion, BigDecimal> weight : byCriterion.entrySet()) {
            if (weight.getValue().signum() < 0) {
                throw InvalidInput.of("/weights/" + weight.getKey().key(), "must not be below zero");
            }
            sum = sum.add(weight.getValue());
            if (weight.getValue().signum() > 0) {
                used.put(weight.getKey(), weight.getValue());
            }
        }
        if (sum.compareTo(HUNDRED) != 0) {
            throw InvalidInput.of("/weights", "must sum to 100; they sum to " + sum.toPlainString());
        }
        byCriterion = Map.copyOf(used);
    }

    public static Weights of(long price, long support, long reputation) {
        return new Weights(Map.of(
                Criterion.PRICE, BigDecimal.valueOf(price),
                Criterion.SUPPORT, BigDecimal.valueOf(support),
                Criterion.REPUTATION, BigDecimal.valueOf(reputation)));
    }

    Map<Criterion, Fraction> exact() {
        Map<Criterion, Fraction> exact = new EnumMap<>(Criterion.class);
        byCriterion.forEach((criterion, weight) -> exact.put(criterion, Fraction.of(weight)));
        return exact;
    }
}
