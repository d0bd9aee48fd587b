package io.turnout.sourcing.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How firm a ranking is: per criterion the smallest change of its weight, the others scaled in proportion, that gives
 * another winner. A score is linear in the change, so the crossing of two lines is the answer.
 */
public final class Sensitivity {

    private static final BigDecimal STEP = new BigDecimal("0.01");

    /** With this much more (or less) weight on the criterion, {@code winner} would lead. */
    public record Change(Criterion criterion, BigDecimal change, String winner) {}

    private final Scoring scoring;
    private final Map<Criterion, Fraction> weights;
    private final List<Score> ranking;

    private Sensitivity(Scoring scoring, Weights weights) {
        this.scoring = scoring;
        this.weights = weights.exact();
        this.ranking = scoring.ranking(weights);
    }

    /** One change per weighted criterion; criteria that cannot change the winner are left out. */
    public static List<Change> of(Scoring scoring, Weights weights) {
        return new Sensitivity(scoring, weights).changes();
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            Change smallest = weights.containsKey(criterion) ? smallestChange(criterion) : null;
            if (smallest != null) {
                changes.add(smallest);
            }
        }
        return changes;
    }

    private @Nullable Change smallestChange(Criterion criterion) {
        Fraction others = Fraction.HUNDRED.minus(weight(criterion));
        if (ranking.size() < 2 || others.signum() == 0) {
            return null;
        }
        Change smallest = null;
        for (Score challenger : ranking.subList(1, ranking.size())) {
            Change change = crossing(criterion, others, challenger);
            if (change != null
                    && (smallest == null
                            || change.change().abs().compareTo(smallest.change().abs()) < 0)) {
                smallest = change;
            }
        }
        return smallest;
    }

    private @Nullable Change crossing(Criterion criterion, Fraction others, Score challenger) {
        Score leader = ranking.getFirst();
        Fraction gap = leader.total().minus(challenger.total());
        Fraction gain = slope(criterion, others, challenger).minus(slope(criterion, others, leader));
        if (gain.signum() == 0) {
            return null;
        }
        // Rounded away from zero, so that the change shown suffices; an exact tie may need one step more.
        BigDecimal change = gap.over(gain).rounded(2, RoundingMode.UP);
        String winner = winnerAfter(criterion, others, change);
        if (Objects.equals(winner, leader.candidate().name())) {
            change = change.add(gain.signum() > 0 ? STEP : STEP.negate());
            winner = winnerAfter(criterion, others, change);
        }
        return winner == null || winner.equals(leader.candidate().name())
                ? null
                : new Change(criterion, change, winner);
    }

    /** How a score moves per unit of weight that the criterion gains and the others lose in proportion. */
    private Fraction slope(Criterion criterion, Fraction others, Score score) {
        Fraction own = score.values().getOrDefault(criterion, Fraction.ZERO).over(Fraction.HUNDRED);
        Fraction rest = score.total().minus(weight(criterion).times(own));
        return own.minus(rest.over(others));
    }

    /** {@code null} when the change would leave the range of weights. */
    private @Nullable String winnerAfter(Criterion criterion, Fraction others, BigDecimal change) {
        Fraction changed = weight(criterion).plus(Fraction.of(change));
        if (changed.signum() < 0 || changed.compareTo(Fraction.HUNDRED) > 0) {
            return null;
        }
        Fraction scale = Fraction.HUNDRED.minus(changed).over(others);
        Map<Criterion, Fraction> moved = new EnumMap<>(Criterion.class);
        weights.forEach((other, weight) -> moved.put(other, other == criterion ? changed : weight.times(scale)));
        return scoring.ranking(moved).getFirst().candidate().name();
    }

    private Fraction weight(Criterion criterion) {
        return weights.getOrDefault(criterion, Fraction.ZERO);
    }
}
