package io.turnout.processes.providerswitch;

import java.util.List;

/** The process provider-switch: one case: one site moves from its old circuit to its new one. */
public final class ProviderSwitchProcess {
    public static final String ID = "provider-switch";

    public static final String CALL_PROVIDER_EVALUATION = "Call_ProviderEvaluation";
    public static final String CALL_CONTRACT_SIGNING = "Call_ContractSigning";
    public static final String CALL_LINE_ORDER = "Call_LineOrder";
    public static final String CALL_DEVICE_PROVISIONING = "Call_DeviceProvisioning";
    public static final String CALL_PARALLEL_TEST = "Call_ParallelTest";
    public static final String CALL_CONTRACT_TERMINATION = "Call_ContractTermination";
    public static final String CALL_SERVICE_CUTOVER = "Call_ServiceCutover";
    public static final String CALL_OLD_LINE_RETIREMENT = "Call_OldLineRetirement";
    public static final String CALL_BENEFIT_REVIEW = "Call_BenefitReview";
    public static final String CALL_LEAVE_NEW_CONTRACT = "Call_LeaveNewContract";
    public static final String CALL_UNDO_NEW_CONTRACT = "Call_UndoNewContract";

    public static final String DECIDE_ON_FAILED_TEST = "Task_DecideOnFailedTest";
    public static final String CHOOSE_EXIT_PLAN = "Task_ChooseExitPlan";
    public static final String DECIDE_AFTER_ROLLBACK = "Task_DecideAfterRollback";
    public static final String DECIDE_EARLY_NOTICE = "Task_DecideEarlyNotice";
    public static final String HAND_IN_EARLY_NOTICE = "Task_HandInEarlyNotice";

    /** The elements that people work on. */
    public static final List<String> USER_TASKS = List.of(
            DECIDE_ON_FAILED_TEST, CHOOSE_EXIT_PLAN, DECIDE_AFTER_ROLLBACK, DECIDE_EARLY_NOTICE, HAND_IN_EARLY_NOTICE);

    /** The elements that call other processes. */
    public static final List<String> CALLS = List.of(
            CALL_PROVIDER_EVALUATION,
            CALL_CONTRACT_SIGNING,
            CALL_LINE_ORDER,
            CALL_DEVICE_PROVISIONING,
            CALL_PARALLEL_TEST,
            CALL_CONTRACT_TERMINATION,
            CALL_SERVICE_CUTOVER,
            CALL_OLD_LINE_RETIREMENT,
            CALL_BENEFIT_REVIEW,
            CALL_LEAVE_NEW_CONTRACT,
            CALL_UNDO_NEW_CONTRACT);

    /** The decisions (DMN) that the process asks. */
    public static final List<String> DECISIONS = List.of();

    private ProviderSwitchProcess() {}
}
