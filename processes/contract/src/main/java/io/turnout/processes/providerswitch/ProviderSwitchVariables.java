package io.turnout.processes.providerswitch;

/** The variables that provider-switch writes: ids and decisions only. */
public final class ProviderSwitchVariables {
    public static final String CLAIMED = "claimed";
    public static final String FAILED_TEST_DECISION = "failedTestDecision";
    public static final String TEST_WINDOW = "testWindow";
    public static final String EXIT_PLAN_ID = "exitPlanId";
    public static final String ROLLBACK_DECISION = "rollbackDecision";
    public static final String EARLY_NOTICE_DECISION = "earlyNoticeDecision";
    public static final String NOTICE_TO_HAND_IN = "noticeToHandIn";
    public static final String OUTCOME_REASON = "outcomeReason";
    public static final String OUTCOME = "outcome";
    public static final String OFFER_ID = "offerId";
    public static final String SIGNING_OUTCOME = "signingOutcome";
    public static final String CONTRACT_ID = "contractId";
    public static final String NEW_CIRCUIT_ID = "newCircuitId";
    public static final String DEVICE_ID = "deviceId";
    public static final String VERDICT = "verdict";
    public static final String EFFECTIVE_AT = "effectiveAt";
    public static final String NOTICE_ID = "noticeId";
    public static final String CUTOVER_OUTCOME = "cutoverOutcome";
    public static final String CUTOVER_ID = "cutoverId";
    public static final String REVIEW_AFTER = "reviewAfter";
    public static final String CASE_OUTCOME = "caseOutcome";
    public static final String CANCEL_REASON = "cancelReason";
    public static final String EPOCH = "epoch";

    private ProviderSwitchVariables() {}
}
