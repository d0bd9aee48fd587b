package io.turnout.sourcing;

import io.turnout.sourcing.evaluation.Budget;
import io.turnout.sourcing.evaluation.Candidate;
import io.turnout.sourcing.evaluation.Criterion;
import io.turnout.sourcing.evaluation.Score;
import io.turnout.sourcing.evaluation.Scoring;
import io.turnout.sourcing.evaluation.Sensitivity;
import io.turnout.sourcing.evaluation.Weights;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An evaluation in the database: everything that its result was reckoned from is kept. */
@Entity
@Table(schema = "sourcing", name = "evaluation")
class EvaluationEntity extends Versioned {

    private UUID caseId;
    private int round;
    private String formulaVersion;
    private BigDecimal budgetMonthly;
    private String currency;
    private BigDecimal reservePercent;
    private int horizonMonths;
    private boolean scored;
    private Instant at;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "sourcing", name = "evaluation_weight", joinColumns = @JoinColumn(name = "evaluation_id"))
    @MapKeyColumn(name = "criterion")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "weight")
    private Map<Criterion, BigDecimal> weights = new EnumMap<>(Criterion.class);

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "evaluation_id", nullable = false)
    @OrderColumn(name = "position")
    private List<EvaluationCandidateEntity> candidates = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected EvaluationEntity() {}

    EvaluationEntity(
            UUID caseId,
            int round,
            Budget budget,
            Weights weights,
            List<EvaluationCandidateEntity> candidates,
            Instant now) {
        this.caseId = caseId;
        this.round = round;
        this.formulaVersion = Scoring.FORMULA_VERSION;
        this.budgetMonthly = budget.monthly().getAmount();
        this.currency = budget.monthly().getCurrencyUnit().getCode();
        this.reservePercent = budget.reservePercent();
        this.horizonMonths = budget.horizonMonths();
        this.at = now;
        this.weights.putAll(weights.byCriterion());
        this.candidates.addAll(candidates);
    }

    int round() {
        return round;
    }

    boolean hasCompetitors() {
        return candidates.stream().anyMatch(EvaluationCandidateEntity::competes);
    }

    /** Reckons every score from the kept inputs; the same inputs give the same scores. */
    void score() {
        applyScores(weights());
        this.scored = true;
    }

    private void applyScores(Weights with) {
        Scoring scoring = scoring();
        List<Score> ranking = scoring.ranking(with);
        for (EvaluationCandidateEntity candidate : candidates) {
            if (candidate.isPresent()) {
                candidate.scored(scoring.present(candidate.input(), with), null);
            } else if (candidate.competes()) {
                int place = place(ranking, candidate.input());
                candidate.scored(ranking.get(place), place + 1);
            }
        }
    }

    private static int place(List<Score> ranking, Candidate input) {
        return ranking.stream().map(Score::candidate).toList().indexOf(input);
    }

    private Scoring scoring() {
        return new Scoring(candidates.stream()
                .filter(EvaluationCandidateEntity::competes)
                .map(EvaluationCandidateEntity::input)
                .toList());
    }

    private Weights weights() {
        return new Weights(weights);
    }

    EvaluationRecord toRecord() {
        return toRecord(weights(), true);
    }

    /** The same inputs under other weights; the caller must throw this entity away and not store it. */
    EvaluationRecord whatIf(Weights tried) {
        applyScores(tried);
        return toRecord(tried, false);
    }

    private EvaluationRecord toRecord(Weights with, boolean saved) {
        Map<String, BigDecimal> byKey = new HashMap<>();
        with.byCriterion().forEach((criterion, weight) -> byKey.put(criterion.key(), weight));
        List<CandidateRecord> records = candidates.stream()
                .map(candidate -> candidate.toRecord(currency))
                .toList();
        return new EvaluationRecord(
                id(),
                caseId,
                round,
                formulaVersion,
                new Budget(Amounts.of(currency, budgetMonthly), reservePercent, horizonMonths),
                byKey,
                records.stream()
                        .filter(candidate -> !candidate.present())
                        .sorted(Comparator.comparing(
                                        CandidateRecord::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(CandidateRecord::provider))
                        .toList(),
                present(records),
                hasCompetitors() ? Sensitivity.of(scoring(), with) : List.of(),
                scored,
                saved,
                at);
    }

    private static @Nullable CandidateRecord present(List<CandidateRecord> records) {
        return records.stream().filter(CandidateRecord::present).findFirst().orElse(null);
    }
}
