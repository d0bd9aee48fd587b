package io.turnout.cutover;

/** Where a cut-over plan is. */
public enum PlanState {
    PREPARED,
    APPROVED,
    REFUSED,
    SWITCHED,
    COMMITTED,
    ROLLED_BACK,
    SUPERSEDED
}
