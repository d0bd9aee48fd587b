package io.turnout.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.turnout.kernel.InvalidInput;
import io.turnout.sourcing.evaluation.Budget;
import io.turnout.sourcing.evaluation.Scoring;
import io.turnout.sourcing.evaluation.Weights;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SourcingTest
class EvaluationsTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Requirements requirements;

    @Autowired
    Research research;

    @Autowired
    Offers offers;

    @BeforeEach
    void importFiles() {
        fixtures.importAll();
    }

    @Test
    void theRankingForHeadquartersIsCBA() {
        EvaluationRecord evaluation = evaluated(fixtures.open().id());
        assertThat(evaluation.offers())
                .extracting(CandidateRecord::provider, CandidateRecord::score, CandidateRecord::rank)
                .containsExactly(
                        tuple("Merchant C", new BigDecimal("56.79"), 1),
                        tuple("Merchant B", new BigDecimal("50.00"), 2),
                        tuple("Merchant A", new BigDecimal("50.00"), 3));
        assertThat(evaluation.offers().getFirst().totalCost()).isEqualTo(Money.parse("CNY 19700.00"));
        assertThat(evaluation.sensitivity())
                .extracting(change -> change.criterion().key(), change -> change.change(), change -> change.winner())
                .containsExactly(
                        tuple("price", new BigDecimal("5.09"), "Merchant B"),
                        tuple("support", new BigDecimal("-6.97"), "Merchant B"),
                        tuple("reputation", new BigDecimal("-8.40"), "Merchant B"));
        assertThat(evaluation.formulaVersion()).isEqualTo(Scoring.FORMULA_VERSION);
    }

    @Test
    void thePresentProviderIsShownBesideThemScoredFromWhatIsKnown() {
        UUID caseId = fixtures.open().id();
        research.record(
                caseId,
                new ResearchNote("Altnet Telecom", "", "", null, null, new BigDecimal("9"), new BigDecimal("3.0")));
        CandidateRecord present = Objects.requireNonNull(evaluated(caseId).present());
        assertThat(present.score()).isEqualByComparingTo("30.00");
        assertThat(present.rank()).isNull();
        assertThat(present.totalCost()).isEqualTo(Money.parse("CNY 24000.00"));
    }

    @Test
    void withABudgetOfNineHundredAIsOutWithItsReason() {
        UUID caseId = fixtures.open().id();
        require(caseId, Money.parse("CNY 900.00"));
        EvaluationRecord evaluation = evaluated(caseId);
        assertThat(evaluation.offers())
                .extracting(CandidateRecord::provider, CandidateRecord::score)
                .containsExactly(
                        tuple("Merchant B", new BigDecimal("50.00")),
                        tuple("Merchant C", new BigDecimal("50.00")),
                        tuple("Merchant A", null));
        assertThat(evaluation.offers().getLast().reasons())
                .singleElement()
                .asString()
                .contains("above 810.00");
    }

    @Test
    void aWhatIfIsNotSaved() {
        UUID caseId = fixtures.open().id();
        evaluated(caseId);
        EvaluationRecord tried = evaluations.whatIf(
                caseId,
                Map.of(
                        "price",
                        new BigDecimal("56"),
                        "support",
                        new BigDecimal("26"),
                        "reputation",
                        new BigDecimal("18")));
        assertThat(tried.saved()).isFalse();
        assertThat(tried.offers().getFirst().provider()).isEqualTo("Merchant B");
        assertThat(evaluations.of(caseId).offers().getFirst().provider()).isEqualTo("Merchant C");
    }

    @Test
    void weightsOfUnknownCriteriaAreRefused() {
        UUID caseId = fixtures.open().id();
        evaluated(caseId);
        assertThatThrownBy(() -> evaluations.whatIf(caseId, Map.of("colour", BigDecimal.valueOf(100))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is no criterion");
    }

    @Test
    void anOfferInAnotherCurrencyIsRefusedWithWhatToDo() {
        UUID caseId = fixtures.open().id();
        OfferDraft yuan = offers.candidates(caseId).getFirst().terms();
        offers.enter(new OfferDraft(
                caseId,
                yuan.providerId(),
                "In euro",
                Money.parse("EUR 100.00"),
                Money.parse("EUR 0.00"),
                12,
                LocalDate.parse("2099-12-31"),
                200_000,
                200_000,
                new BigDecimal("99.9"),
                BigDecimal.ONE,
                BigDecimal.ONE,
                1,
                "CN",
                List.of(),
                1,
                "",
                "",
                null));
        assertThatThrownBy(() -> evaluations.open(caseId, evaluations.eligibilities(caseId)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is in EUR, the budget in CNY");
    }

    @Test
    void anEarlierRoundIsKept() {
        UUID caseId = fixtures.open().id();
        EvaluationRecord first = evaluated(caseId);
        EvaluationRecord second = evaluated(caseId);
        assertThat(second.round()).isEqualTo(2);
        assertThat(evaluations.get(first.id()).offers()).hasSize(3);
    }

    private EvaluationRecord evaluated(UUID caseId) {
        evaluations.open(caseId, evaluations.eligibilities(caseId));
        return evaluations.score(caseId);
    }

    private void require(UUID caseId, Money budget) {
        RequirementRecord own =
                requirements.of(caseId, fixtures.site("HQ Shenzhen").id());
        requirements.set(
                caseId,
                fixtures.site("HQ Shenzhen").id(),
                new RequirementRecord(
                        new Budget(budget, BigDecimal.TEN, 24),
                        own.minBandwidthDownKbps(),
                        own.minSlaAvailability(),
                        own.dataResidency(),
                        own.attestations(),
                        null,
                        null,
                        own.overlapEstimate(),
                        own.feeEstimate(),
                        own.creditsExpected(),
                        Weights.of(50, 30, 20)));
    }
}
