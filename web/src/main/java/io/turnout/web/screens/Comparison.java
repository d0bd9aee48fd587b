package io.turnout.web.screens;

import io.turnout.sourcing.CandidateRecord;
import io.turnout.sourcing.EvaluationRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An evaluation as columns side by side: the ranked offers, those knocked out, and the present provider. */
record Comparison(EvaluationRecord evaluation, List<Column> columns) {

    /** One candidate with a bar for each criterion. */
    record Column(CandidateRecord candidate, List<ScoreBar> bars) {

        public String look() {
            if (candidate.present()) {
                return "is-present";
            }
            Integer rank = candidate.rank();
            return !candidate.eligible() ? "is-out" : rank != null && rank == 1 ? "is-first" : "";
        }
    }

    static Comparison of(EvaluationRecord evaluation) {
        List<CandidateRecord> candidates = new ArrayList<>(evaluation.offers());
        CandidateRecord present = evaluation.present();
        if (present != null) {
            candidates.add(present);
        }
        return new Comparison(
                evaluation,
                candidates.stream()
                        .map(candidate -> new Column(candidate, ScoreBar.of(candidate, evaluation.weights())))
                        .toList());
    }

    /** By name, so that they stand in the same order on every page. */
    public Map<String, BigDecimal> weights() {
        return new TreeMap<>(evaluation.weights());
    }
}
