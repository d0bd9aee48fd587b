package io.turnout.processes.servicecutover;

/** The variables that service-cutover writes: ids and decisions only. */
public final class ServiceCutoverVariables {
    public static final String CUTOVER_ID = "cutoverId";
    public static final String ANNOUNCE_AT = "announceAt";
    public static final String WINDOW_START = "windowStart";
    public static final String FREEZE_ACTIVE = "freezeActive";
    public static final String PRE_CHECK_PASSED = "preCheckPassed";
    public static final String TRAFFIC_VERIFIED = "trafficVerified";
    public static final String SOAK_GOOD = "soakGood";
    public static final String OLD_LINE_VERIFIED = "oldLineVerified";
    public static final String CUTOVER_PLAN_APPROVED = "cutoverPlanApproved";
    public static final String PRE_CHECK_DECISION = "preCheckDecision";
    public static final String GO_NETWORK = "goNetwork";
    public static final String GO_MANAGER = "goManager";
    public static final String FROZEN = "frozen";
    public static final String CUTOVER_OUTCOME = "cutoverOutcome";
    public static final String ROLLBACK_CAUSE = "rollbackCause";

    private ServiceCutoverVariables() {}
}
