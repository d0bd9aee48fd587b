package io.turnout.processes.paralleltest;

import java.util.List;

/** The process parallel-test: the new line measured beside the old one, and the verdict. */
public final class ParallelTestProcess {
    public static final String ID = "parallel-test";

    public static final String ACCEPT_FINDINGS = "Task_AcceptFindings";
    public static final String CONFIRM_TRAINING = "Task_ConfirmTraining";

    public static final String DECISION_TEST_PROFILE = "test-profile";
    public static final String DECISION_TEST_GATE = "test-gate";

    /** The elements that people work on. */
    public static final List<String> USER_TASKS = List.of(ACCEPT_FINDINGS, CONFIRM_TRAINING);

    /** The elements that call other processes. */
    public static final List<String> CALLS = List.of();

    /** The decisions (DMN) that the process asks. */
    public static final List<String> DECISIONS = List.of(DECISION_TEST_PROFILE, DECISION_TEST_GATE);

    private ParallelTestProcess() {}
}
