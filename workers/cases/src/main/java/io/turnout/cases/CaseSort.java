package io.turnout.cases;

import io.turnout.kernel.InvalidInput;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The orders a list of cases may have: each has an index, and nothing else is accepted. */
public enum CaseSort {
    CREATED_DESC("-createdAt", "created_at", false),
    CREATED_ASC("createdAt", "created_at", true),
    UPDATED_DESC("-updatedAt", "updated_at", false),
    UPDATED_ASC("updatedAt", "updated_at", true),
    DEADLINE_ASC("nextDeadline", "coalesce(next_deadline_at, '9999-01-01T00:00:00Z'::timestamptz)", true);

    private final String code;
    private final String column;
    private final boolean ascending;

    CaseSort(String code, String column, boolean ascending) {
        this.code = code;
        this.column = column;
        this.ascending = ascending;
    }

    public String code() {
        return code;
    }

    String column() {
        return column;
    }

    boolean ascending() {
        return ascending;
    }

    /** Reads the query parameter {@code sort}. */
    public static CaseSort of(String code) {
        return Arrays.stream(values())
                .filter(sort -> sort.code.equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/sort", "must be one of " + all()));
    }

    private static String all() {
        return Arrays.stream(values()).map(CaseSort::code).collect(Collectors.joining(", "));
    }
}
