package io.turnout.processes.lineorder;

import java.util.List;

/** The process line-order: the new line ordered, delivered and accepted. */
public final class LineOrderProcess {
    public static final String ID = "line-order";

    public static final String CHASE_ACKNOWLEDGEMENT = "Task_ChaseAcknowledgement";
    public static final String ARRANGE_SURVEY_AND_ACCESS = "Task_ArrangeSurveyAndAccess";
    public static final String CHASE_FIRM_DATE = "Task_ChaseFirmDate";
    public static final String CONFIRM_DELIVERY = "Task_ConfirmDelivery";
    public static final String ACCEPT_LINE = "Task_AcceptLine";

    /** The elements that people work on. */
    public static final List<String> USER_TASKS =
            List.of(CHASE_ACKNOWLEDGEMENT, ARRANGE_SURVEY_AND_ACCESS, CHASE_FIRM_DATE, CONFIRM_DELIVERY, ACCEPT_LINE);

    /** The elements that call other processes. */
    public static final List<String> CALLS = List.of();

    /** The decisions (DMN) that the process asks. */
    public static final List<String> DECISIONS = List.of();

    private LineOrderProcess() {}
}
