package io.turnout.processes.lineorder;

/** The variables that line-order writes: ids and decisions only. */
public final class LineOrderVariables {
    public static final String NEW_CIRCUIT_ID = "newCircuitId";
    public static final String ORDER_ID = "orderId";
    public static final String ACCEPTED_ON = "acceptedOn";

    private LineOrderVariables() {}
}
