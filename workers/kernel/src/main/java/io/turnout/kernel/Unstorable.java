package io.turnout.kernel;

import java.sql.SQLException;

/**
 * Whether a failure only means that PostgreSQL cannot hold a value: out of range, of no such day, with a character that
 * no text has, or too long for its index. Trying again does not help, and nothing is there that it clashes with.
 */
public final class Unstorable {

    /** PostgreSQL's class of data exceptions, <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">appendix A</a>. */
    private static final String DATA_EXCEPTION = "22";

    private static final String PROGRAM_LIMIT_EXCEEDED = "54000";

    private Unstorable() {}

    /** Looks through the causes. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return state.startsWith(DATA_EXCEPTION) || state.equals(PROGRAM_LIMIT_EXCEEDED);
            }
        }
        return false;
    }
}
