package io.turnout.kernel;

/**
 * How an import runs.
 *
 * @param dryRun tell what would happen and change nothing
 * @param allOrNothing one wrong row and no row is taken
 */
public record ImportOptions(boolean dryRun, boolean allOrNothing) {}
