package io.turnout.processes;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of the user tasks, one each; form id and file name are the task's name. */
public final class TaskForms {
    public static final String DECIDE_ON_FAILED_TEST = "decide-on-failed-test";
    public static final String CHOOSE_EXIT_PLAN = "choose-exit-plan";
    public static final String DECIDE_AFTER_ROLLBACK = "decide-after-rollback";
    public static final String DECIDE_EARLY_NOTICE = "decide-early-notice";
    public static final String RECORD_SHORTCOMINGS = "record-shortcomings";
    public static final String RESEARCH_CANDIDATES = "research-candidates";
    public static final String ANALYSE_COSTS_AND_BENEFITS = "analyse-costs-and-benefits";
    public static final String SET_REQUIREMENTS_AND_BUDGET = "set-requirements-and-budget";
    public static final String ENTER_OFFERS = "enter-offers";
    public static final String REVIEW_RANKING = "review-ranking";
    public static final String APPROVE_CHOICE = "approve-choice";
    public static final String CHECK_CLAUSES = "check-clauses";
    public static final String CONFIRM_ASSURANCES = "confirm-assurances";
    public static final String NEGOTIATE_CONTRACT = "negotiate-contract";
    public static final String APPROVE_SPENDING = "approve-spending";
    public static final String SIGN_CONTRACT = "sign-contract";
    public static final String CHASE_ACKNOWLEDGEMENT = "chase-acknowledgement";
    public static final String ARRANGE_SURVEY_AND_ACCESS = "arrange-survey-and-access";
    public static final String CHASE_FIRM_DATE = "chase-firm-date";
    public static final String CONFIRM_DELIVERY = "confirm-delivery";
    public static final String ACCEPT_LINE = "accept-line";
    public static final String APPROVE_CHANGE = "approve-change";
    public static final String REPAIR_DEVICE = "repair-device";
    public static final String ACCEPT_FINDINGS = "accept-findings";
    public static final String CONFIRM_TRAINING = "confirm-training";
    public static final String SETTLE_NUMBERS_AND_SERVICES = "settle-numbers-and-services";
    public static final String REVIEW_NOTICE_PLAN = "review-notice-plan";
    public static final String APPROVE_NOTICE = "approve-notice";
    public static final String HAND_IN_NOTICE = "hand-in-notice";
    public static final String HAND_IN_EARLY_NOTICE = "hand-in-early-notice";
    public static final String ESCALATE_TO_LEGAL = "escalate-to-legal";
    public static final String NEGOTIATE_TERMS = "negotiate-terms";
    public static final String CONFIRM_DATA_MIGRATION = "confirm-data-migration";
    public static final String APPROVE_CUTOVER_PLAN = "approve-cutover-plan";
    public static final String DECIDE_AFTER_FAILED_PRE_CHECK = "decide-after-failed-pre-check";
    public static final String SIGN_GO_NETWORK = "sign-go-network";
    public static final String SIGN_GO_MANAGER = "sign-go-manager";
    public static final String TAKE_OVER = "take-over";
    public static final String UPLOAD_FINAL_INVOICE = "upload-final-invoice";
    public static final String CHASE_FINAL_INVOICE = "chase-final-invoice";
    public static final String DISPUTE_INVOICE = "dispute-invoice";
    public static final String COMMENT_RESULTS = "comment-results";

    public static final List<String> ALL = List.of(
            DECIDE_ON_FAILED_TEST,
            CHOOSE_EXIT_PLAN,
            DECIDE_AFTER_ROLLBACK,
            DECIDE_EARLY_NOTICE,
            RECORD_SHORTCOMINGS,
            RESEARCH_CANDIDATES,
            ANALYSE_COSTS_AND_BENEFITS,
            SET_REQUIREMENTS_AND_BUDGET,
            ENTER_OFFERS,
            REVIEW_RANKING,
            APPROVE_CHOICE,
            CHECK_CLAUSES,
            CONFIRM_ASSURANCES,
            NEGOTIATE_CONTRACT,
            APPROVE_SPENDING,
            SIGN_CONTRACT,
            CHASE_ACKNOWLEDGEMENT,
            ARRANGE_SURVEY_AND_ACCESS,
            CHASE_FIRM_DATE,
            CONFIRM_DELIVERY,
            ACCEPT_LINE,
            APPROVE_CHANGE,
            REPAIR_DEVICE,
            ACCEPT_FINDINGS,
            CONFIRM_TRAINING,
            SETTLE_NUMBERS_AND_SERVICES,
            REVIEW_NOTICE_PLAN,
            APPROVE_NOTICE,
            HAND_IN_NOTICE,
            HAND_IN_EARLY_NOTICE,
            ESCALATE_TO_LEGAL,
            NEGOTIATE_TERMS,
            CONFIRM_DATA_MIGRATION,
            APPROVE_CUTOVER_PLAN,
            DECIDE_AFTER_FAILED_PRE_CHECK,
            SIGN_GO_NETWORK,
            SIGN_GO_MANAGER,
            TAKE_OVER,
            UPLOAD_FINAL_INVOICE,
            CHASE_FINAL_INVOICE,
            DISPUTE_INVOICE,
            COMMENT_RESULTS);

    /** By form the fields that are decisions: the model reads them, so they go to the engine. */
    private static final Map<String, Set<String>> DECISIONS = Map.ofEntries(
            Map.entry(DECIDE_ON_FAILED_TEST, Set.of("failedTestDecision", "testWindow", "reason")),
            Map.entry(CHOOSE_EXIT_PLAN, Set.of("exitPlanId")),
            Map.entry(DECIDE_AFTER_ROLLBACK, Set.of("rollbackDecision", "reason")),
            Map.entry(DECIDE_EARLY_NOTICE, Set.of("earlyNoticeDecision")),
            Map.entry(APPROVE_CHOICE, Set.of("outcome", "offerId", "reason")),
            Map.entry(CHECK_CLAUSES, Set.of("clausesOpen")),
            Map.entry(CONFIRM_ASSURANCES, Set.of("assurancesOpen")),
            Map.entry(NEGOTIATE_CONTRACT, Set.of("negotiationResult")),
            Map.entry(APPROVE_SPENDING, Set.of("spendingApproved")),
            Map.entry(ACCEPT_LINE, Set.of("acceptedOn")),
            Map.entry(APPROVE_CHANGE, Set.of("changeApproved")),
            Map.entry(ACCEPT_FINDINGS, Set.of("findingsAccepted")),
            Map.entry(APPROVE_NOTICE, Set.of("noticeApproved")),
            Map.entry(APPROVE_CUTOVER_PLAN, Set.of("cutoverPlanApproved")),
            Map.entry(DECIDE_AFTER_FAILED_PRE_CHECK, Set.of("preCheckDecision")),
            Map.entry(SIGN_GO_NETWORK, Set.of("goNetwork")),
            Map.entry(SIGN_GO_MANAGER, Set.of("goManager")));

    /** The fields of this form that the engine must get; empty when the model reads none. */
    public static Set<String> decisionsOf(String formId) {
        return DECISIONS.getOrDefault(formId, Set.of());
    }

    /** Where the form lies on the class path. */
    public static String resource(String formId) {
        return Models.FOLDER + formId + ".form";
    }

    private TaskForms() {}
}
