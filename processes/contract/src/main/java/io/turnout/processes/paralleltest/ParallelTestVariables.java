package io.turnout.processes.paralleltest;

/** The variables that parallel-test writes: ids and decisions only. */
public final class ParallelTestVariables {
    public static final String TEST_ID = "testId";
    public static final String MEASURED_VERDICT = "measuredVerdict";
    public static final String EXTENSIONS = "extensions";
    public static final String FINDINGS_ACCEPTED = "findingsAccepted";
    public static final String SAMPLE_EVERY = "sampleEvery";
    public static final String MINIMUM_AVAILABILITY = "minimumAvailability";
    public static final String MAXIMUM_LOSS = "maximumLoss";
    public static final String MAXIMUM_ROUND_TRIP_MILLIS = "maximumRoundTripMillis";
    public static final String GATE = "gate";
    public static final String VERDICT = "verdict";

    private ParallelTestVariables() {}
}
