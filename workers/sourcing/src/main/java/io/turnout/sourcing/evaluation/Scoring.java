package io.turnout.sourcing.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores candidates on the ranges of the eligible offers. The present provider is scored on the same ranges, clamped,
 * and never widens them: a bad present line must not make every offer look alike.
 */
public final class Scoring {

    /** Kept with every evaluation, so that an old figure can be reckoned again. */
    public static final String FORMULA_VERSION = "linear-range-1";

    private static final Comparator<Score> BEST_FIRST = Comparator.comparing(Score::total)
            .reversed()
            .thenComparing(score -> score.candidate().totalCost())
            .thenComparing(score -> score.candidate().deliveryDays())
            .thenComparing(score -> score.candidate().name());

    private final List<Candidate> offers;
    private final Map<Criterion, Range> ranges = new EnumMap<>(Criterion.class);

    public Scoring(List<Candidate> eligibleOffers) {
        offers = List.copyOf(eligibleOffers);
        for (Criterion criterion : Criterion.values()) {
            Range range = Range.of(criterion, offers);
            if (range != null) {
                ranges.put(criterion, range);
            }
        }
    }

    /** The offers, best first; ties go to the cheaper total cost, then the earlier delivery, then the name. */
    public List<Score> ranking(Weights weights) {
        return ranking(weights.exact());
    }

    /** Where the present provider would stand. */
    public Score present(Candidate present, Weights weights) {
        return score(present, weights.exact());
    }

    List<Score> ranking(Map<Criterion, Fraction> weights) {
        List<Score> scores = new ArrayList<>();
        offers.forEach(offer -> scores.add(score(offer, weights)));
        scores.sort(BEST_FIRST);
        return scores;
    }

    private Score score(Candidate candidate, Map<Criterion, Fraction> weights) {
        Map<Criterion, Fraction> values = new EnumMap<>(Criterion.class);
        Fraction total = Fraction.ZERO;
        for (Criterion criterion : Criterion.values()) {
            Range range = ranges.get(criterion);
            BigDecimal raw = candidate.values().get(criterion);
            if (range == null || raw == null) {
                continue;
            }
            Fraction value = range.value(raw);
            values.put(criterion, value);
            total = total.plus(
                    weights.getOrDefault(criterion, Fraction.ZERO).times(value).over(Fraction.HUNDRED));
        }
        return new Score(candidate, values, total);
    }

    /** From the worst to the best value that an eligible offer has. */
    private record Range(Criterion criterion, BigDecimal min, BigDecimal max) {

        static @Nullable Range of(Criterion criterion, List<Candidate> offers) {
            List<BigDecimal> known = new ArrayList<>();
            for (Candidate offer : offers) {
                BigDecimal value = offer.values().get(criterion);
                if (value != null) {
                    known.add(value);
                }
            }
            return known.isEmpty()
                    ? null
                    : new Range(
                            criterion,
                            known.stream().min(Comparator.naturalOrder()).orElseThrow(),
                            known.stream().max(Comparator.naturalOrder()).orElseThrow());
        }

        Fraction value(BigDecimal raw) {
            BigDecimal clamped = raw.max(min).min(max);
            if (min.compareTo(max) == 0) {
                // All offers alike earn everything; a present provider that is worse than they are earns nothing.
                boolean worse = criterion.higherIsBetter() ? raw.compareTo(min) < 0 : raw.compareTo(max) > 0;
                return worse ? Fraction.ZERO : Fraction.HUNDRED;
            }
            BigDecimal gained = criterion.higherIsBetter() ? clamped.subtract(min) : max.subtract(clamped);
            return Fraction.HUNDRED.times(Fraction.of(gained)).over(Fraction.of(max.subtract(min)));
        }
    }
}
