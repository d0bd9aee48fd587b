package io.turnout.sourcing;

import io.turnout.sourcing.evaluation.Budget;
import io.turnout.sourcing.evaluation.Sensitivity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of offers as it was made: inputs, weights and formula are kept with it.
 *
 * @param round which evaluation of the case, from 1
 * @param offers the ranked ones first, then those that were knocked out
 * @param present the present provider, beside them; {@code null} when nothing is known of it
 * @param sensitivity by criterion the smallest change of weight that gives another winner
 * @param saved false for a what-if
 */
public record EvaluationRecord(
        UUID id,
        UUID caseId,
        int round,
        String formulaVersion,
        Budget budget,
        Map<String, BigDecimal> weights,
        List<CandidateRecord> offers,
        @Nullable CandidateRecord present,
        List<Sensitivity.Change> sensitivity,
        boolean scored,
        boolean saved,
        Instant at) {

    public EvaluationRecord {
        weights = Map.copyOf(weights);
        offers = List.copyOf(offers);
        sensitivity = List.copyOf(sensitivity);
    }
}
