package io.turnout.sourcing;

import io.turnout.kernel.Ids;
import io.turnout.sourcing.evaluation.Candidate;
import io.turnout.sourcing.evaluation.Criterion;
import io.turnout.sourcing.evaluation.EligibilityResult;
import io.turnout.sourcing.evaluation.Score;
import io.turnout.sourcing.evaluation.TotalCost;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One candidate of an evaluation in the database, with the inputs that its score was reckoned from. */
@Entity
@Table(schema = "sourcing", name = "evaluation_candidate")
class EvaluationCandidateEntity {

    @Id
    private UUID id = Ids.next();

    private @Nullable UUID offerId;
    private String provider;

    @Column(name = "package")
    private String packageName;

    private boolean present;
    private BigDecimal monthly;
    private BigDecimal oneOff;
    private BigDecimal totalCost;
    private int termMonths;
    private int deliveryDays;
    private boolean eligible;
    private String reasons;
    private String warnings;
    private @Nullable BigDecimal score;
    private @Nullable Integer rank;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "sourcing", name = "evaluation_value", joinColumns = @JoinColumn(name = "candidate_id"))
    @MapKeyColumn(name = "criterion")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Criterion, EvaluationValue> values = new EnumMap<>(Criterion.class);

    @SuppressWarnings("NullAway.Init")
    protected EvaluationCandidateEntity() {}

    private EvaluationCandidateEntity(
            String provider, String packageName, TotalCost cost, Map<Criterion, BigDecimal> raw) {
        this.provider = provider;
        this.packageName = packageName;
        this.monthly = cost.monthly().getAmount();
        this.oneOff = cost.oneOff().getAmount();
        this.totalCost = cost.amount().getAmount();
        this.reasons = "";
        this.warnings = "";
        raw.forEach((criterion, value) -> values.put(criterion, new EvaluationValue(value, null)));
    }

    static EvaluationCandidateEntity offer(OfferRecord offer, TotalCost cost, EligibilityResult result) {
        OfferDraft terms = offer.terms();
        Map<Criterion, BigDecimal> raw = Map.of(
                Criterion.PRICE, terms.monthly().getAmount(),
                Criterion.SUPPORT, terms.supportScore(),
                Criterion.REPUTATION, terms.reputation(),
                Criterion.AVAILABILITY, terms.slaAvailability(),
                Criterion.BANDWIDTH, BigDecimal.valueOf(terms.bandwidthDownKbps()),
                Criterion.DELIVERY, BigDecimal.valueOf(terms.deliveryDays()));
        EvaluationCandidateEntity candidate =
                new EvaluationCandidateEntity(offer.provider(), terms.packageName(), cost, raw);
        candidate.offerId = offer.id();
        candidate.termMonths = terms.termMonths();
        candidate.deliveryDays = terms.deliveryDays();
        candidate.eligible = result.eligible();
        candidate.reasons = String.join(TextList.LINE, result.reasons());
        candidate.warnings = String.join(TextList.LINE, result.warnings());
        return candidate;
    }

    /** Exempt from the knock-out: it is the one to beat. */
    static EvaluationCandidateEntity present(String provider, TotalCost cost, Map<Criterion, BigDecimal> measured) {
        EvaluationCandidateEntity candidate = new EvaluationCandidateEntity(provider, "", cost, measured);
        candidate.present = true;
        candidate.eligible = true;
        return candidate;
    }

    boolean isPresent() {
        return present;
    }

    boolean competes() {
        return eligible && !present;
    }

    Candidate input() {
        Map<Criterion, BigDecimal> raw = new EnumMap<>(Criterion.class);
        values.forEach((criterion, value) -> raw.put(criterion, value.raw()));
        return new Candidate(offerId, provider, raw, totalCost, deliveryDays);
    }

    void scored(Score earned, @Nullable Integer place) {
        values.replaceAll((criterion, value) -> new EvaluationValue(value.raw(), shown(earned, criterion)));
        this.score = earned.total().shown();
        this.rank = place;
    }

    private static @Nullable BigDecimal shown(Score earned, Criterion criterion) {
        var value = earned.values().get(criterion);
        return value == null ? null : value.shown();
    }

    CandidateRecord toRecord(String currency) {
        Map<String, CandidateRecord.CriterionValue> criteria = new HashMap<>();
        values.forEach((criterion, value) -> criteria.put(criterion.key(), value.toRecord()));
        return new CandidateRecord(
                offerId,
                provider,
                packageName,
                present,
                Amounts.of(currency, monthly),
                Amounts.of(currency, oneOff),
                Amounts.of(currency, totalCost),
                termMonths,
                deliveryDays,
                eligible,
                TextList.split(reasons, TextList.LINE),
                TextList.split(warnings, TextList.LINE),
                criteria,
                score,
                rank);
    }
}
