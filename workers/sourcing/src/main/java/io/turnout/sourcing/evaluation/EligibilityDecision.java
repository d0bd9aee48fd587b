package io.turnout.sourcing.evaluation;

/** Port to the decision table {@code offer-eligibility}, which a manager may change. */
@FunctionalInterface
public interface EligibilityDecision {

    EligibilityResult decide(EligibilityFacts facts);
}
