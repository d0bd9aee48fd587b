package io.turnout.processes.lineorder;

import static io.turnout.processes.lineorder.LineOrderVariables.NEW_CIRCUIT_ID;
import static io.turnout.processes.lineorder.LineOrderVariables.ORDER_ID;

import java.util.Map;
import java.util.Set;

/** The job types of line-order and what their workers return. */
public final class LineOrderJobs {
    public static final String PLAN_NEW_LINE = "line-order.plan-new-line";
    public static final String SEND_ORDER = "line-order.send-order";
    public static final String RECORD_ACCEPTANCE = "line-order.record-acceptance";

    /** By job type the variables that its worker returns: exactly these, every time. */
    public static final Map<String, Set<String>> OUTPUTS = Map.ofEntries(
            Map.entry(PLAN_NEW_LINE, Set.of(NEW_CIRCUIT_ID)),
            Map.entry(SEND_ORDER, Set.of(ORDER_ID)),
            Map.entry(RECORD_ACCEPTANCE, Set.of()));

    private LineOrderJobs() {}
}
