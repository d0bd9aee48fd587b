package io.turnout.processes.contractsigning;

import java.util.List;

/** The process contract-signing: a contract drafted, checked, negotiated, approved and signed. */
public final class ContractSigningProcess {
    public static final String ID = "contract-signing";

    public static final String CHECK_CLAUSES = "Task_CheckClauses";
    public static final String CONFIRM_ASSURANCES = "Task_ConfirmAssurances";
    public static final String NEGOTIATE_CONTRACT = "Task_NegotiateContract";
    public static final String APPROVE_SPENDING = "Task_ApproveSpending";
    public static final String SIGN_CONTRACT = "Task_SignContract";

    public static final String DECISION_APPROVAL_LIMIT = "approval-limit";

    /** The elements that people work on. */
    public static final List<String> USER_TASKS =
            List.of(CHECK_CLAUSES, CONFIRM_ASSURANCES, NEGOTIATE_CONTRACT, APPROVE_SPENDING, SIGN_CONTRACT);

    /** The elements that call other processes. */
    public static final List<String> CALLS = List.of();

    /** The decisions (DMN) that the process asks. */
    public static final List<String> DECISIONS = List.of(DECISION_APPROVAL_LIMIT);

    private ContractSigningProcess() {}
}
