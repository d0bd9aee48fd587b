package io.turnout.processes.oldlineretirement;

/** The variables that old-line-retirement writes: ids and decisions only. */
public final class OldLineRetirementVariables {
    public static final String INVOICE_DIFFERS = "invoiceDiffers";

    private OldLineRetirementVariables() {}
}
