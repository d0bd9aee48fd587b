package io.turnout.processes;

import java.time.temporal.TemporalAmount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables that a provider switch starts with, all of them present. Timers of event sub-processes are reckoned
 * once, at the start, so nothing here may come later. An amount is a {@link java.time.Period} or a
 * {@link java.time.Duration}; the engine gets its ISO text.
 *
 * @param caseId the case that this instance carries
 * @param epoch raised by a cancellation, fences late workers
 * @param iteration raised by every loop back
 * @param managerId the project manager of the case
 * @param taskDue time a person has for a task
 * @param offersDueAfter time the providers have for their offers
 * @param orderReminderAfter wait for the order's acknowledgement
 * @param firmDateAfter wait for the firm delivery date
 * @param negotiationReminderAfter time until the negotiator is reminded
 * @param testWindow length of the parallel test
 * @param deviceLostAfter silence after which a device counts as lost
 * @param confirmationReminderAfter wait until the old provider is reminded
 * @param confirmationEscalationAfter wait until legal is asked
 * @param soak observation after the cut-over
 * @param invoiceDueAfter wait for the final invoice
 * @param assessEvery period of the jeopardy assessment
 * @param firstReviewAfter wait before the first benefit review
 * @param secondReviewAfter wait before the second one, counted from the end of the first
 * @param maxTestExtensions how often a failed test may be extended by itself
 */
public record StartVariables(
        String caseId,
        long epoch,
        int iteration,
        String managerId,
        TemporalAmount taskDue,
        TemporalAmount offersDueAfter,
        TemporalAmount orderReminderAfter,
        TemporalAmount firmDateAfter,
        TemporalAmount negotiationReminderAfter,
        TemporalAmount testWindow,
        TemporalAmount deviceLostAfter,
        TemporalAmount confirmationReminderAfter,
        TemporalAmount confirmationEscalationAfter,
        TemporalAmount soak,
        TemporalAmount invoiceDueAfter,
        TemporalAmount assessEvery,
        TemporalAmount firstReviewAfter,
        TemporalAmount secondReviewAfter,
        int maxTestExtensions) {

    public static final String CASE_ID = "caseId";
    public static final String EPOCH = "epoch";
    public static final String ITERATION = "iteration";
    public static final String MANAGER_ID = "managerId";
    public static final String TASK_DUE = "taskDue";
    public static final String OFFERS_DUE_AFTER = "offersDueAfter";
    public static final String ORDER_REMINDER_AFTER = "orderReminderAfter";
    public static final String FIRM_DATE_AFTER = "firmDateAfter";
    public static final String NEGOTIATION_REMINDER_AFTER = "negotiationReminderAfter";
    public static final String TEST_WINDOW = "testWindow";
    public static final String DEVICE_LOST_AFTER = "deviceLostAfter";
    public static final String CONFIRMATION_REMINDER_AFTER = "confirmationReminderAfter";
    public static final String CONFIRMATION_ESCALATION_AFTER = "confirmationEscalationAfter";
    public static final String SOAK = "soak";
    public static final String INVOICE_DUE_AFTER = "invoiceDueAfter";
    public static final String ASSESS_EVERY = "assessEvery";
    public static final String FIRST_REVIEW_AFTER = "firstReviewAfter";
    public static final String SECOND_REVIEW_AFTER = "secondReviewAfter";
    public static final String MAX_TEST_EXTENSIONS = "maxTestExtensions";

    /** The names of all of them, in order. */
    public static final List<String> NAMES = List.of(
            CASE_ID,
            EPOCH,
            ITERATION,
            MANAGER_ID,
            TASK_DUE,
            OFFERS_DUE_AFTER,
            ORDER_REMINDER_AFTER,
            FIRM_DATE_AFTER,
            NEGOTIATION_REMINDER_AFTER,
            TEST_WINDOW,
            DEVICE_LOST_AFTER,
            CONFIRMATION_REMINDER_AFTER,
            CONFIRMATION_ESCALATION_AFTER,
            SOAK,
            INVOICE_DUE_AFTER,
            ASSESS_EVERY,
            FIRST_REVIEW_AFTER,
            SECOND_REVIEW_AFTER,
            MAX_TEST_EXTENSIONS);

    /** As the engine takes them. */
    public Map<String, Object> toMap() {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put(CASE_ID, caseId);
        variables.put(EPOCH, epoch);
        variables.put(ITERATION, iteration);
        variables.put(MANAGER_ID, managerId);
        variables.put(TASK_DUE, taskDue.toString());
        variables.put(OFFERS_DUE_AFTER, offersDueAfter.toString());
        variables.put(ORDER_REMINDER_AFTER, orderReminderAfter.toString());
        variables.put(FIRM_DATE_AFTER, firmDateAfter.toString());
        variables.put(NEGOTIATION_REMINDER_AFTER, negotiationReminderAfter.toString());
        variables.put(TEST_WINDOW, testWindow.toString());
        variables.put(DEVICE_LOST_AFTER, deviceLostAfter.toString());
        variables.put(CONFIRMATION_REMINDER_AFTER, confirmationReminderAfter.toString());
        variables.put(CONFIRMATION_ESCALATION_AFTER, confirmationEscalationAfter.toString());
        variables.put(SOAK, soak.toString());
        variables.put(INVOICE_DUE_AFTER, invoiceDueAfter.toString());
        variables.put(ASSESS_EVERY, assessEvery.toString());
        variables.put(FIRST_REVIEW_AFTER, firstReviewAfter.toString());
        variables.put(SECOND_REVIEW_AFTER, secondReviewAfter.toString());
        variables.put(MAX_TEST_EXTENSIONS, maxTestExtensions);
        return variables;
    }
}
