package io.turnout.sourcing;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.Circuits;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.NotFound;
import io.turnout.sourcing.evaluation.Budget;
import io.turnout.sourcing.evaluation.Criterion;
import io.turnout.sourcing.evaluation.EligibilityDecision;
import io.turnout.sourcing.evaluation.EligibilityFacts;
import io.turnout.sourcing.evaluation.EligibilityResult;
import io.turnout.sourcing.evaluation.TotalCost;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the offers of a case with its requirements, with each other and with the present provider. */
@Component
@Transactional
public class Evaluations {

    private final EvaluationRepository rows;
    private final Requirements requirements;
    private final Offers offers;
    private final Contracts contracts;
    private final Research research;
    private final Evidence evidence;
    private final EligibilityDecision eligibility;
    private final Cases cases;
    private final Circuits circuits;
    private final EntityManager entities;
    private final Clock clock;

    Evaluations(
            EvaluationRepository rows,
            Requirements requirements,
            Offers offers,
            Contracts contracts,
            Research research,
            Evidence evidence,
            EligibilityDecision eligibility,
            Cases cases,
            Circuits circuits,
            EntityManager entities,
            Clock clock) {
        this.rows = rows;
        this.requirements = requirements;
        this.offers = offers;
        this.contracts = contracts;
        this.research = research;
        this.evidence = evidence;
        this.eligibility = eligibility;
        this.cases = cases;
        this.circuits = circuits;
        this.entities = entities;
        this.clock = clock;
    }

    /** The latest evaluation of the case. */
    public EvaluationRecord of(UUID caseId) {
        return find(caseId).orElseThrow(() -> new NotFound("evaluation of case", caseId));
    }

    public Optional<EvaluationRecord> find(UUID caseId) {
        return rows.findFirstByCaseIdOrderByRoundDesc(caseId).map(EvaluationEntity::toRecord);
    }

    public EvaluationRecord get(UUID id) {
        return rows.findById(id)
                .orElseThrow(() -> new NotFound("evaluation", id))
                .toRecord();
    }

    /** What the decision says of every offer that is a candidate, by its id; nothing is stored. */
    @Transactional(readOnly = true)
    public Map<UUID, EligibilityResult> eligibilities(UUID caseId) {
        CaseRecord switching = cases.get(caseId);
        RequirementRecord required = requirements.of(caseId, site(switching).id());
        return offers.candidates(caseId).stream()
                .collect(Collectors.toMap(OfferRecord::id, offer -> decided(offer, required, switching)));
    }

    private EligibilityResult decided(OfferRecord offer, RequirementRecord required, CaseRecord switching) {
        return eligibility.decide(
                facts(offer, required, cost(offer, required), site(switching).id(), switching));
    }

    /**
     * Starts a new round with the candidates, their costs and the reasons of the decision.
     *
     * @param decided by offer; one that was entered since is decided now
     */
    public EvaluationRecord open(UUID caseId, Map<UUID, EligibilityResult> decided) {
        CaseRecord switching = cases.get(caseId);
        RequirementRecord required = requirements.of(caseId, site(switching).id());
        List<EvaluationCandidateEntity> candidates = new ArrayList<>();
        for (OfferRecord offer : offers.candidates(caseId)) {
            EligibilityResult result = decided.get(offer.id());
            candidates.add(EvaluationCandidateEntity.offer(
                    offer, cost(offer, required), result == null ? decided(offer, required, switching) : result));
        }
        present(switching, required).ifPresent(candidates::add);
        int round = rows.findFirstByCaseIdOrderByRoundDesc(caseId)
                .map(EvaluationEntity::round)
                .orElse(0);
        return rows.saveAndFlush(new EvaluationEntity(
                        caseId, round + 1, required.budget(), required.weights(), candidates, clock.instant()))
                .toRecord();
    }

    /** Scores the latest round. */
    public EvaluationRecord score(UUID caseId) {
        EvaluationEntity evaluation = latest(caseId);
        evaluation.score();
        return rows.saveAndFlush(evaluation).toRecord();
    }

    /** The latest round under other weights; nothing is stored. */
    public EvaluationRecord whatIf(UUID caseId, Map<String, BigDecimal> weights) {
        EvaluationEntity evaluation = latest(caseId);
        evaluation.hasCompetitors();
        entities.detach(evaluation);
        return evaluation.whatIf(WeightKeys.read(weights));
    }

    private EvaluationEntity latest(UUID caseId) {
        return rows.findFirstByCaseIdOrderByRoundDesc(caseId)
                .orElseThrow(() -> new NotFound("evaluation of case", caseId));
    }

    private static Named site(CaseRecord switching) {
        Named site = switching.site();
        if (site == null) {
            throw new Conflict("Case " + switching.reference() + " has no site, so there is nothing to compare.");
        }
        return site;
    }

    private static TotalCost cost(OfferRecord offer, RequirementRecord required) {
        Budget budget = required.budget();
        return new TotalCost(
                budget.sameCurrency(offer.terms().oneOff(), offer.provider()),
                budget.sameCurrency(offer.terms().monthly(), offer.provider()),
                budget.horizonMonths(),
                required.overlapEstimate(),
                required.feeEstimate(),
                required.creditsExpected());
    }

    private EligibilityFacts facts(
            OfferRecord offer, RequirementRecord required, TotalCost cost, UUID siteId, CaseRecord switching) {
        OfferDraft terms = offer.terms();
        LocalDate latest = required.latestDelivery();
        return new EligibilityFacts(
                offer.provider(),
                terms.monthly().getAmount(),
                required.budget().limit().getAmount(),
                terms.bandwidthDownKbps(),
                required.minBandwidthDownKbps(),
                terms.slaAvailability(),
                required.minSlaAvailability(),
                terms.dataResidency(),
                required.dataResidency(),
                required.attestations().stream()
                        .filter(wanted -> !terms.attestations().contains(wanted))
                        .toList(),
                terms.termMonths(),
                required.maxTermMonths(),
                terms.deliveryDays(),
                latest == null ? null : (int) ChronoUnit.DAYS.between(LocalDate.now(clock), latest),
                sharesLastMile(terms, siteId, switching),
                cost.oneTime().getAmount(),
                required.budget().reserveOverHorizon().getAmount());
    }

    /** Any other circuit of the site on the same physical path would fail together with the new one. */
    private boolean sharesLastMile(OfferDraft terms, UUID siteId, CaseRecord switching) {
        return terms.pathGroup() != null
                && circuits.ofSite(siteId).stream()
                        .filter(circuit -> !circuit.id().equals(switching.oldCircuitId()))
                        .map(CircuitRecord::pathGroup)
                        .anyMatch(group -> Objects.equals(group, terms.pathGroup()));
    }

    private Optional<EvaluationCandidateEntity> present(CaseRecord switching, RequirementRecord required) {
        UUID circuitId = switching.oldCircuitId();
        if (circuitId == null) {
            return Optional.empty();
        }
        return contracts.ofCircuit(circuitId).map(contract -> {
            Budget budget = required.budget();
            Money monthly = budget.sameCurrency(contract.monthlyCharge(), contract.provider());
            Money zero = Money.zero(monthly.getCurrencyUnit());
            TotalCost cost = new TotalCost(zero, monthly, budget.horizonMonths(), zero, zero, zero);
            return EvaluationCandidateEntity.present(
                    contract.provider(), cost, measured(switching.id(), circuitId, contract));
        });
    }

    /** What nobody measured or researched is left out and earns nothing. */
    private Map<Criterion, BigDecimal> measured(UUID caseId, UUID circuitId, ContractRecord contract) {
        Map<Criterion, BigDecimal> values = new EnumMap<>(Criterion.class);
        values.put(Criterion.PRICE, contract.monthlyCharge().getAmount());
        values.put(
                Criterion.BANDWIDTH, BigDecimal.valueOf(circuits.get(circuitId).commitRateKbps()));
        values.put(Criterion.DELIVERY, BigDecimal.ZERO);
        evidence.value(caseId, Evidence.AVAILABILITY).ifPresent(value -> values.put(Criterion.AVAILABILITY, value));
        research.on(caseId, contract.provider()).ifPresent(note -> {
            if (note.supportScore() != null) {
                values.put(Criterion.SUPPORT, note.supportScore());
            }
            if (note.reputation() != null) {
                values.put(Criterion.REPUTATION, note.reputation());
            }
        });
        return values;
    }
}
