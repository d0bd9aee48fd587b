package io.turnout.jobs.providerevaluation;

import io.turnout.engine.BadData;
import io.turnout.engine.Decisions;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.sourcing.evaluation.EligibilityDecision;
import io.turnout.sourcing.evaluation.EligibilityFacts;
import io.turnout.sourcing.evaluation.EligibilityResult;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code offer-eligibility}; what it calls a knock-out decides, what it calls a warning is shown. */
@Component
class DmnEligibility implements EligibilityDecision {

    private final Decisions decisions;

    DmnEligibility(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public EligibilityResult decide(EligibilityFacts facts) {
        String table = ProviderEvaluationProcess.DECISION_OFFER_ELIGIBILITY;
        if (!(decisions.evaluate(table, inputs(facts)).get(table) instanceof Collection<?> hits)) {
            throw new BadData("Decision " + table + " must collect its hits in a list; set its hit policy to COLLECT.");
        }
        List<String> knockOuts = reasons(hits, "knock-out");
        return new EligibilityResult(knockOuts.isEmpty(), knockOuts, reasons(hits, "warning"));
    }

    private static List<String> reasons(Collection<?> hits, String kind) {
        return hits.stream()
                .map(hit -> (Map<?, ?>) hit)
                .filter(hit -> kind.equals(hit.get("kind")))
                .map(hit -> String.valueOf(hit.get("reason")))
                .toList();
    }

    /** By the names that the table reads; what is not asked for is null, which no rule knocks out. */
    private static Map<String, Object> inputs(EligibilityFacts facts) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        inputs.put("monthlyPrice", facts.monthlyPrice());
        inputs.put("monthlyLimit", facts.monthlyLimit());
        inputs.put("bandwidthDownKbps", facts.bandwidthDownKbps());
        inputs.put("minBandwidthDownKbps", facts.minBandwidthDownKbps());
        inputs.put("slaAvailability", plain(facts.slaAvailability()));
        inputs.put("minSlaAvailability", plain(facts.minSlaAvailability()));
        inputs.put("dataResidency", facts.dataResidency());
        inputs.put("requiredDataResidency", facts.requiredDataResidency());
        inputs.put("missingAttestations", facts.missingAttestations());
        inputs.put("termMonths", facts.termMonths());
        inputs.put("maxTermMonths", facts.maxTermMonths());
        inputs.put("deliveryDays", facts.deliveryDays());
        inputs.put("daysUntilLatestDelivery", facts.daysUntilLatestDelivery());
        inputs.put("sharesLastMileWithBackup", facts.sharesLastMileWithBackup());
        inputs.put("oneTimeCosts", facts.oneTimeCosts());
        inputs.put("reserveOverHorizon", facts.reserveOverHorizon());
        return nullsAllowed(inputs);
    }

    /** The table writes figures into its reasons, where 99.5000 would look odd. */
    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @SuppressWarnings("NullAway")
    private static Map<String, Object> nullsAllowed(Map<String, @Nullable Object> inputs) {
        return inputs;
    }
}
