package io.turnout.processes.contractsigning;

/** The variables that contract-signing writes: ids and decisions only. */
public final class ContractSigningVariables {
    public static final String CONTRACT_ID = "contractId";
    public static final String CONTRACT_VALUE = "contractValue";
    public static final String CLAUSES_OPEN = "clausesOpen";
    public static final String ASSURANCES_OPEN = "assurancesOpen";
    public static final String NEGOTIATION_RESULT = "negotiationResult";
    public static final String SPENDING_APPROVED = "spendingApproved";
    public static final String APPROVAL_NEEDED = "approvalNeeded";
    public static final String SIGNING_OUTCOME = "signingOutcome";

    private ContractSigningVariables() {}
}
