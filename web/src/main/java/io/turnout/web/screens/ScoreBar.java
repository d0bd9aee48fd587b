package io.turnout.web.screens;

import io.turnout.sourcing.CandidateRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What one criterion adds to an offer's score. */
record ScoreBar(String criterion, BigDecimal weight, BigDecimal raw, BigDecimal value) {

    static List<ScoreBar> of(CandidateRecord candidate, Map<String, BigDecimal> weights) {
        List<ScoreBar> bars = new ArrayList<>();
        weights.forEach((criterion, weight) -> {
            CandidateRecord.CriterionValue earned = candidate.criteria().get(criterion);
            if (earned != null) {
                BigDecimal value = earned.value() == null ? BigDecimal.ZERO : earned.value();
                bars.add(new ScoreBar(criterion, weight, earned.raw(), value));
            }
        });
        bars.sort(Comparator.comparing(ScoreBar::weight).reversed().thenComparing(ScoreBar::criterion));
        return bars;
    }

    /** Of 100, for the width of the bar. */
    public String width() {
        return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    public BigDecimal points() {
        return weight.multiply(value).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }
}
