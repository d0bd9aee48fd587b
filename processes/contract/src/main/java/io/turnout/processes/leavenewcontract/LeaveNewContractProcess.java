package io.turnout.processes.leavenewcontract;

import java.util.List;

/** The process leave-new-contract: what was signed, ordered and configured for the new line undone in order. */
public final class LeaveNewContractProcess {
    public static final String ID = "leave-new-contract";

    /** The elements that people work on. */
    public static final List<String> USER_TASKS = List.of();

    /** The elements that call other processes. */
    public static final List<String> CALLS = List.of();

    /** The decisions (DMN) that the process asks. */
    public static final List<String> DECISIONS = List.of();

    private LeaveNewContractProcess() {}
}
