package io.turnout.sourcing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.turnout.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringTests {

    private static final Candidate A = offer("A", "1000", "9", "4.6", "24000.00", 20);
    private static final Candidate B = offer("B", "500", "5", "3.9", "12300.00", 7);
    private static final Candidate C = offer("C", "800", "8", "4.4", "19700.00", 14);
    private static final Weights WEIGHTS = Weights.of(50, 30, 20);

    @Test
    void theBestOfThreeLeadsAndTheCheaperWinsTheTie() {
        assertThat(new Scoring(List.of(A, B, C)).ranking(WEIGHTS))
                .extracting(
                        score -> score.candidate().name(),
                        score -> score.total().shown())
                .containsExactly(
                        tuple("C", new BigDecimal("56.79")),
                        tuple("B", new BigDecimal("50.00")),
                        tuple("A", new BigDecimal("50.00")));
    }

    @Test
    void withoutTheKnockedOutOfferTheRangesAreThoseOfTheRest() {
        assertThat(new Scoring(List.of(B, C)).ranking(WEIGHTS))
                .extracting(
                        score -> score.candidate().name(),
                        score -> score.total().shown())
                .containsExactly(tuple("B", new BigDecimal("50.00")), tuple("C", new BigDecimal("50.00")));
    }

    @Test
    void thePresentProviderIsClampedAndDoesNotWidenTheRanges() {
        Scoring scoring = new Scoring(List.of(A, B, C));
        Score present = scoring.present(offer("Present", "2000", "1", "5.0", "0", 0), WEIGHTS);
        assertThat(present.total().shown()).isEqualByComparingTo("20.00");
        assertThat(scoring.ranking(WEIGHTS).getFirst().total().shown()).isEqualByComparingTo("56.79");
    }

    @Test
    void aPresentProviderWorseThanOffersThatAreAllAlikeEarnsNothing() {
        Scoring scoring = new Scoring(List.of(B));
        assertThat(scoring.ranking(WEIGHTS).getFirst().total().shown()).isEqualByComparingTo("100.00");
        assertThat(scoring.present(offer("Present", "900", "4", "3.9", "0", 0), WEIGHTS)
                        .total()
                        .shown())
                .isEqualByComparingTo("20.00");
    }

    @Test
    void aValueThatNobodyMeasuredEarnsNothing() {
        Candidate unknown =
                new Candidate(null, "U", Map.of(Criterion.PRICE, new BigDecimal("500")), BigDecimal.ZERO, 0);
        assertThat(new Scoring(List.of(A, B, C))
                        .present(unknown, WEIGHTS)
                        .total()
                        .shown())
                .isEqualByComparingTo("50.00");
    }

    @Test
    void equalScoresAndCostsGoToTheEarlierDeliveryAndThenTheName() {
        Candidate late = offer("D", "500", "5", "4", "100", 9);
        Candidate early = offer("Z", "500", "5", "4", "100", 3);
        Candidate alsoEarly = offer("E", "500", "5", "4", "100", 3);
        assertThat(new Scoring(List.of(late, early, alsoEarly)).ranking(WEIGHTS))
                .extracting(score -> score.candidate().name())
                .containsExactly("E", "Z", "D");
    }

    @Test
    void theWeightsMustSumToAHundred() {
        assertThatThrownBy(() -> Weights.of(50, 30, 21))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("must sum to 100; they sum to 101");
    }

    @Test
    void theSmallestChangesOfWeightThatGiveAnotherWinner() {
        assertThat(Sensitivity.of(new Scoring(List.of(A, B, C)), WEIGHTS))
                .extracting(Sensitivity.Change::criterion, Sensitivity.Change::change, Sensitivity.Change::winner)
                .containsExactly(
                        tuple(Criterion.PRICE, new BigDecimal("5.09"), "B"),
                        tuple(Criterion.SUPPORT, new BigDecimal("-6.97"), "B"),
                        tuple(Criterion.REPUTATION, new BigDecimal("-8.40"), "B"));
    }

    @Test
    void aTieAtTheTopTurnsWithTheSmallestStep() {
        assertThat(Sensitivity.of(new Scoring(List.of(B, C)), WEIGHTS))
                .contains(new Sensitivity.Change(Criterion.PRICE, new BigDecimal("-0.01"), "C"));
    }

    @Test
    void aSingleOfferHasNothingToFear() {
        assertThat(Sensitivity.of(new Scoring(List.of(B)), WEIGHTS)).isEmpty();
    }

    private static Candidate offer(
            String name, String price, String support, String reputation, String cost, int delivery) {
        Map<Criterion, BigDecimal> values = Map.of(
                Criterion.PRICE, new BigDecimal(price),
                Criterion.SUPPORT, new BigDecimal(support),
                Criterion.REPUTATION, new BigDecimal(reputation));
        return new Candidate(null, name, values, new BigDecimal(cost), delivery);
    }
}
