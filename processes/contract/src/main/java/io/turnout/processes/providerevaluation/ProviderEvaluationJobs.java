package io.turnout.processes.providerevaluation;

import java.util.Map;
import java.util.Set;

/** The job types of provider-evaluation and what their workers return. */
public final class ProviderEvaluationJobs {
    public static final String COLLECT_COMPLAINTS = "provider-evaluation.collect-complaints";
    public static final String COLLECT_EVIDENCE = "provider-evaluation.collect-evidence";
    public static final String INVITE_OFFERS = "provider-evaluation.invite-offers";
    public static final String CHECK_ELIGIBILITY = "provider-evaluation.check-eligibility";
    public static final String SCORE_OFFERS = "provider-evaluation.score-offers";

    /** By job type the variables that its worker returns: exactly these, every time. */
    public static final Map<String, Set<String>> OUTPUTS = Map.ofEntries(
            Map.entry(COLLECT_COMPLAINTS, Set.of()),
            Map.entry(COLLECT_EVIDENCE, Set.of()),
            Map.entry(INVITE_OFFERS, Set.of()),
            Map.entry(CHECK_ELIGIBILITY, Set.of()),
            Map.entry(SCORE_OFFERS, Set.of()));

    private ProviderEvaluationJobs() {}
}
