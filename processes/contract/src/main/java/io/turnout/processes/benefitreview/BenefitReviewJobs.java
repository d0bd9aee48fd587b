package io.turnout.processes.benefitreview;

import java.util.Map;
import java.util.Set;

/** The job types of benefit-review and what their workers return. */
public final class BenefitReviewJobs {
    public static final String MEASURE_BENEFIT = "benefit-review.measure-benefit";
    public static final String REPORT_BENEFIT = "benefit-review.report-benefit";

    /** By job type the variables that its worker returns: exactly these, every time. */
    public static final Map<String, Set<String>> OUTPUTS =
            Map.ofEntries(Map.entry(MEASURE_BENEFIT, Set.of()), Map.entry(REPORT_BENEFIT, Set.of()));

    private BenefitReviewJobs() {}
}
