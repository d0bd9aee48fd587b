package io.turnout.sourcing;

import io.turnout.kernel.InvalidInput;
import io.turnout.sourcing.evaluation.Criterion;
import io.turnout.sourcing.evaluation.Weights;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Reads weights by the names that the API and forms use. */
final class WeightKeys {

    private WeightKeys() {}

    static Weights read(Map<String, BigDecimal> byKey) {
        Map<Criterion, BigDecimal> weights = new EnumMap<>(Criterion.class);
        byKey.forEach((key, weight) -> weights.put(criterion(key), weight));
        return new Weights(weights);
    }

    private static Criterion criterion(String key) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> criterion.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "/weights/" + key,
                        "is no criterion; they are "
                                + Arrays.stream(Criterion.values())
                                        .map(Criterion::key)
                                        .toList()));
    }
}
