package io.turnout.processes.servicecutover;

import java.util.List;

/** The process service-cutover: the traffic moved to the new line, or moved back in order. */
public final class ServiceCutoverProcess {
    public static final String ID = "service-cutover";

    public static final String APPROVE_CUTOVER_PLAN = "Task_ApproveCutoverPlan";
    public static final String DECIDE_AFTER_FAILED_PRE_CHECK = "Task_DecideAfterFailedPreCheck";
    public static final String SIGN_GO_NETWORK = "Task_SignGoNetwork";
    public static final String SIGN_GO_MANAGER = "Task_SignGoManager";
    public static final String TAKE_OVER = "Task_TakeOver";

    public static final String DECISION_CHANGE_FREEZE = "change-freeze";

    /** The elements that people work on. */
    public static final List<String> USER_TASKS =
            List.of(APPROVE_CUTOVER_PLAN, DECIDE_AFTER_FAILED_PRE_CHECK, SIGN_GO_NETWORK, SIGN_GO_MANAGER, TAKE_OVER);

    /** The elements that call other processes. */
    public static final List<String> CALLS = List.of();

    /** The decisions (DMN) that the process asks. */
    public static final List<String> DECISIONS = List.of(DECISION_CHANGE_FREEZE);

    private ServiceCutoverProcess() {}
}
