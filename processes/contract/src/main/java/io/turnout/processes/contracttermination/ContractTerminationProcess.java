package io.turnout.processes.contracttermination;

import java.util.List;

/** The process contract-termination: the notice to the old provider, its confirmation and the final terms. */
public final class ContractTerminationProcess {
    public static final String ID = "contract-termination";

    public static final String SETTLE_NUMBERS_AND_SERVICES = "Task_SettleNumbersAndServices";
    public static final String REVIEW_NOTICE_PLAN = "Task_ReviewNoticePlan";
    public static final String APPROVE_NOTICE = "Task_ApproveNotice";
    public static final String HAND_IN_NOTICE = "Task_HandInNotice";
    public static final String ESCALATE_TO_LEGAL = "Task_EscalateToLegal";
    public static final String NEGOTIATE_TERMS = "Task_NegotiateTerms";
    public static final String CONFIRM_DATA_MIGRATION = "Task_ConfirmDataMigration";

    public static final String DECISION_NUMBERS_AND_SERVICES = "numbers-and-services";
    public static final String DECISION_CONFIRMED_TERMS = "confirmed-terms";

    /** The elements that people work on. */
    public static final List<String> USER_TASKS = List.of(
            SETTLE_NUMBERS_AND_SERVICES,
            REVIEW_NOTICE_PLAN,
            APPROVE_NOTICE,
            HAND_IN_NOTICE,
            ESCALATE_TO_LEGAL,
            NEGOTIATE_TERMS,
            CONFIRM_DATA_MIGRATION);

    /** The elements that call other processes. */
    public static final List<String> CALLS = List.of();

    /** The decisions (DMN) that the process asks. */
    public static final List<String> DECISIONS = List.of(DECISION_NUMBERS_AND_SERVICES, DECISION_CONFIRMED_TERMS);

    private ContractTerminationProcess() {}
}
