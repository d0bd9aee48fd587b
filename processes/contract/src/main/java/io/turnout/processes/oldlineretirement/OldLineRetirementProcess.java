package io.turnout.processes.oldlineretirement;

import java.util.List;

/** The process old-line-retirement: the old line taken down on the effective date and its last invoice checked. */
public final class OldLineRetirementProcess {
    public static final String ID = "old-line-retirement";

    public static final String UPLOAD_FINAL_INVOICE = "Task_UploadFinalInvoice";
    public static final String CHASE_FINAL_INVOICE = "Task_ChaseFinalInvoice";
    public static final String DISPUTE_INVOICE = "Task_DisputeInvoice";

    /** The elements that people work on. */
    public static final List<String> USER_TASKS = List.of(UPLOAD_FINAL_INVOICE, CHASE_FINAL_INVOICE, DISPUTE_INVOICE);

    /** The elements that call other processes. */
    public static final List<String> CALLS = List.of();

    /** The decisions (DMN) that the process asks. */
    public static final List<String> DECISIONS = List.of();

    private OldLineRetirementProcess() {}
}
