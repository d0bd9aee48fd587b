package io.turnout.cutover;

/**
 * What a step of a cut-over plan is. Those from {@link #PRE_CHECK} on are the chain that the process walks; the ones
 * before it prepare the window.
 */
public enum StepKind {
    LOWER_DNS_TTL,
    ANNOUNCE_CHANGE,
    DEPENDENT_SERVICE,
    ANNOUNCE_ROUTES,
    PRE_CHECK,
    GO_NO_GO,
    SWITCH_ROUTING,
    VERIFY_TRAFFIC,
    SOAK,
    COMMIT,
    ANNOUNCE_DONE;

    public boolean prepares() {
        return compareTo(PRE_CHECK) < 0;
    }
}
