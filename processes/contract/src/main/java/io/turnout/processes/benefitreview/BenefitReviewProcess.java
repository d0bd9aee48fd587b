package io.turnout.processes.benefitreview;

import java.util.List;

/** The process benefit-review: the promised benefit measured against before. */
public final class BenefitReviewProcess {
    public static final String ID = "benefit-review";

    public static final String COMMENT_RESULTS = "Task_CommentResults";

    /** The elements that people work on. */
    public static final List<String> USER_TASKS = List.of(COMMENT_RESULTS);

    /** The elements that call other processes. */
    public static final List<String> CALLS = List.of();

    /** The decisions (DMN) that the process asks. */
    public static final List<String> DECISIONS = List.of();

    private BenefitReviewProcess() {}
}
