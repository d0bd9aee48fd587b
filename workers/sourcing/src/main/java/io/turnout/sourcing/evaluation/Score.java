package io.turnout.sourcing.evaluation;

import java.util.Map;

/** What a candidate earned: per criterion 0 to 100, and weighed together, all exact. */
public record Score(Candidate candidate, Map<Criterion, Fraction> values, Fraction total) {

    public Score {
        values = Map.copyOf(values);
    }
}
