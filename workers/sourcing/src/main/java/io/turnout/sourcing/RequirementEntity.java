package io.turnout.sourcing;

import io.turnout.sourcing.evaluation.Budget;
import io.turnout.sourcing.evaluation.Criterion;
import io.turnout.sourcing.evaluation.Weights;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Requirements in the database: of a site, or a case's own copy of them. */
@Entity
@Table(schema = "sourcing", name = "requirement")
class RequirementEntity extends Versioned {

    private UUID siteId;
    private @Nullable UUID caseId;
    private BigDecimal budgetMonthly;
    private String currency;
    private BigDecimal reservePercent;
    private int horizonMonths;
    private long minBandwidthDownKbps;
    private BigDecimal minSlaAvailability;
    private @Nullable String dataResidency;
    private String attestations;
    private @Nullable Integer maxTermMonths;
    private @Nullable LocalDate latestDelivery;
    private BigDecimal overlapEstimate;
    private BigDecimal feeEstimate;
    private BigDecimal creditsExpected;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            schema = "sourcing",
            name = "requirement_weight",
            joinColumns = @JoinColumn(name = "requirement_id"))
    @MapKeyColumn(name = "criterion")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "weight")
    private Map<Criterion, BigDecimal> weights = new EnumMap<>(Criterion.class);

    @SuppressWarnings("NullAway.Init")
    protected RequirementEntity() {}

    @SuppressWarnings("NullAway.Init")
    RequirementEntity(UUID siteId, @Nullable UUID caseId, RequirementRecord values) {
        this.siteId = siteId;
        this.caseId = caseId;
        apply(values);
    }

    final void apply(RequirementRecord values) {
        this.budgetMonthly = values.budget().monthly().getAmount();
        this.currency = values.budget().monthly().getCurrencyUnit().getCode();
        this.reservePercent = values.budget().reservePercent();
        this.horizonMonths = values.budget().horizonMonths();
        this.minBandwidthDownKbps = values.minBandwidthDownKbps();
        this.minSlaAvailability = values.minSlaAvailability();
        this.dataResidency = values.dataResidency();
        this.attestations = String.join(TextList.SEMICOLON, values.attestations());
        this.maxTermMonths = values.maxTermMonths();
        this.latestDelivery = values.latestDelivery();
        this.overlapEstimate = inBudgetCurrency(values, values.overlapEstimate());
        this.feeEstimate = inBudgetCurrency(values, values.feeEstimate());
        this.creditsExpected = inBudgetCurrency(values, values.creditsExpected());
        weights.clear();
        weights.putAll(values.weights().byCriterion());
    }

    private static BigDecimal inBudgetCurrency(RequirementRecord values, Money estimate) {
        return values.budget().sameCurrency(estimate, "the estimate").getAmount();
    }

    /** Whether a file says what is there; figures that no file carries do not count. */
    boolean sameAs(RequirementEntity other) {
        return siteId.equals(other.siteId)
                && budgetMonthly.compareTo(other.budgetMonthly) == 0
                && currency.equals(other.currency)
                && reservePercent.compareTo(other.reservePercent) == 0
                && horizonMonths == other.horizonMonths
                && minBandwidthDownKbps == other.minBandwidthDownKbps
                && minSlaAvailability.compareTo(other.minSlaAvailability) == 0
                && Objects.equals(dataResidency, other.dataResidency)
                && attestations.equals(other.attestations)
                && sameWeights(other.weights);
    }

    private boolean sameWeights(Map<Criterion, BigDecimal> others) {
        return weights.keySet().equals(others.keySet())
                && weights.entrySet().stream()
                        .allMatch(weight -> Objects.requireNonNull(others.get(weight.getKey()))
                                        .compareTo(weight.getValue())
                                == 0);
    }

    RequirementRecord toRecord() {
        return new RequirementRecord(
                new Budget(Amounts.of(currency, budgetMonthly), reservePercent.stripTrailingZeros(), horizonMonths),
                minBandwidthDownKbps,
                minSlaAvailability,
                dataResidency,
                TextList.split(attestations, TextList.SEMICOLON),
                maxTermMonths,
                latestDelivery,
                Amounts.of(currency, overlapEstimate),
                Amounts.of(currency, feeEstimate),
                Amounts.of(currency, creditsExpected),
                new Weights(weights));
    }
}
