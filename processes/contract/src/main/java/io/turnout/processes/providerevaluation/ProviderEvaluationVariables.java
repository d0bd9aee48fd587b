package io.turnout.processes.providerevaluation;

/** The variables that provider-evaluation writes: ids and decisions only. */
public final class ProviderEvaluationVariables {
    public static final String OUTCOME = "outcome";
    public static final String OUTCOME_REASON = "outcomeReason";
    public static final String OFFER_ID = "offerId";

    private ProviderEvaluationVariables() {}
}
