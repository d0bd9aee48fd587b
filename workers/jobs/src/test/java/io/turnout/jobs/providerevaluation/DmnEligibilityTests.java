package io.turnout.jobs.providerevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.engine.Decisions;
import io.turnout.sourcing.evaluation.EligibilityFacts;
import io.turnout.sourcing.evaluation.EligibilityResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DmnEligibilityTests {

    private static final EligibilityFacts FACTS = new EligibilityFacts(
            "A",
            new BigDecimal("1000"),
            new BigDecimal("810"),
            1,
            1,
            BigDecimal.ONE,
            BigDecimal.ONE,
            "CN",
            null,
            List.of(),
            12,
            null,
            1,
            null,
            false,
            BigDecimal.ZERO,
            BigDecimal.ONE);

    @Test
    void whatTheTableKnocksOutIsOutWithItsReason() {
        EligibilityResult result = decide(List.of(
                Map.of("kind", "knock-out", "reason", "Too dear."),
                Map.of("kind", "warning", "reason", "Look at the one-time costs."),
                Map.of("kind", "checked", "reason", "Checked.")));
        assertThat(result)
                .isEqualTo(new EligibilityResult(false, List.of("Too dear."), List.of("Look at the one-time costs.")));
    }

    @Test
    void withoutAKnockOutAnOfferIsEligible() {
        assertThat(decide(List.of(Map.of("kind", "checked", "reason", "Checked.")))
                        .eligible())
                .isTrue();
    }

    private static EligibilityResult decide(List<Map<String, String>> hits) {
        Decisions table = (id, inputs) -> Map.of(id, hits);
        return new DmnEligibility(table).decide(FACTS);
    }
}
