package io.turnout.processes.paralleltest;

import static io.turnout.processes.paralleltest.ParallelTestVariables.EXTENSIONS;
import static io.turnout.processes.paralleltest.ParallelTestVariables.MEASURED_VERDICT;
import static io.turnout.processes.paralleltest.ParallelTestVariables.TEST_ID;

import java.util.Map;
import java.util.Set;

/** The job types of parallel-test and what their workers return. */
public final class ParallelTestJobs {
    public static final String START_TEST = "parallel-test.start-test";
    public static final String JUDGE_TEST = "parallel-test.judge-test";

    /** By job type the variables that its worker returns: exactly these, every time. */
    public static final Map<String, Set<String>> OUTPUTS = Map.ofEntries(
            Map.entry(START_TEST, Set.of(TEST_ID)), Map.entry(JUDGE_TEST, Set.of(MEASURED_VERDICT, EXTENSIONS)));

    private ParallelTestJobs() {}
}
