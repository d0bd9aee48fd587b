package io.turnout.kernel;

import java.util.List;

/** What an import did, or would do in a dry run. */
public record ImportReport(
        String type, boolean dryRun, int created, int updated, int unchanged, List<RowError> errors) {

    /**
     * One row that was not taken.
     *
     * @param row line number in the file, the header being line 1
     * @param column name of the column, or empty when the whole row is wrong
     */
    public record RowError(long row, String column, String detail) {}

    public ImportReport {
        errors = List.copyOf(errors);
    }
}
