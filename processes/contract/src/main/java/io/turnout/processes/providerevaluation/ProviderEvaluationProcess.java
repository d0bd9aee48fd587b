package io.turnout.processes.providerevaluation;

import java.util.List;

/** The process provider-evaluation: the present provider and the candidates compared, and the choice. */
public final class ProviderEvaluationProcess {
    public static final String ID = "provider-evaluation";

    public static final String RECORD_SHORTCOMINGS = "Task_RecordShortcomings";
    public static final String RESEARCH_CANDIDATES = "Task_ResearchCandidates";
    public static final String ANALYSE_COSTS_AND_BENEFITS = "Task_AnalyseCostsAndBenefits";
    public static final String SET_REQUIREMENTS_AND_BUDGET = "Task_SetRequirementsAndBudget";
    public static final String ENTER_OFFERS = "Task_EnterOffers";
    public static final String REVIEW_RANKING = "Task_ReviewRanking";
    public static final String APPROVE_CHOICE = "Task_ApproveChoice";

    public static final String DECISION_OFFER_ELIGIBILITY = "offer-eligibility";

    /** The elements that people work on. */
    public static final List<String> USER_TASKS = List.of(
            RECORD_SHORTCOMINGS,
            RESEARCH_CANDIDATES,
            ANALYSE_COSTS_AND_BENEFITS,
            SET_REQUIREMENTS_AND_BUDGET,
            ENTER_OFFERS,
            REVIEW_RANKING,
            APPROVE_CHOICE);

    /** The elements that call other processes. */
    public static final List<String> CALLS = List.of();

    /** The decisions (DMN) that the process asks. */
    public static final List<String> DECISIONS = List.of(DECISION_OFFER_ELIGIBILITY);

    private ProviderEvaluationProcess() {}
}
