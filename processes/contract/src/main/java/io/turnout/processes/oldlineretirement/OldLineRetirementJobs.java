package io.turnout.processes.oldlineretirement;

import static io.turnout.processes.oldlineretirement.OldLineRetirementVariables.INVOICE_DIFFERS;

import java.util.Map;
import java.util.Set;

/** The job types of old-line-retirement and what their workers return. */
public final class OldLineRetirementJobs {
    public static final String RETIRE_OLD_LINE = "old-line-retirement.retire-old-line";
    public static final String CHECK_FINAL_INVOICE = "old-line-retirement.check-final-invoice";

    /** By job type the variables that its worker returns: exactly these, every time. */
    public static final Map<String, Set<String>> OUTPUTS = Map.ofEntries(
            Map.entry(RETIRE_OLD_LINE, Set.of()), Map.entry(CHECK_FINAL_INVOICE, Set.of(INVOICE_DIFFERS)));

    private OldLineRetirementJobs() {}
}
