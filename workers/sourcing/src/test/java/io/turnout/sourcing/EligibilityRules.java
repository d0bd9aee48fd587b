package io.turnout.sourcing;

import io.turnout.sourcing.evaluation.EligibilityDecision;
import io.turnout.sourcing.evaluation.EligibilityFacts;
import io.turnout.sourcing.evaluation.EligibilityResult;
import java.util.ArrayList;
import java.util.List;

/** A stand-in for the decision table {@code offer-eligibility}. */
class EligibilityRules implements EligibilityDecision {

    @Override
    public EligibilityResult decide(EligibilityFacts facts) {
        List<String> reasons = new ArrayList<>();
        if (facts.monthlyPrice().compareTo(facts.monthlyLimit()) > 0) {
            reasons.add("The monthly price " + facts.monthlyPrice() + " is above " + facts.monthlyLimit() + ".");
        }
        if (facts.bandwidthDownKbps() < facts.minBandwidthDownKbps()) {
            reasons.add("The bandwidth is too low.");
        }
        if (!facts.missingAttestations().isEmpty()) {
            reasons.add("Attestations are missing: " + facts.missingAttestations());
        }
        boolean costly = facts.oneTimeCosts().compareTo(facts.reserveOverHorizon()) > 0;
        return new EligibilityResult(
                reasons.isEmpty(), reasons, costly ? List.of("One-time costs " + facts.oneTimeCosts()) : List.of());
    }
}
