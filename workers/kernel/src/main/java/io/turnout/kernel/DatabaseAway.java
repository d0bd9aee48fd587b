package io.turnout.kernel;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

/**
 * Whether a failure only means that PostgreSQL cannot be reached, ends or starts, or has no room. How such a failure
 * looks depends on the moment: a refused connection, a broken one, a rollback that could not be sent, a full disk.
 */
public final class DatabaseAway {

    /** PostgreSQL's class of connection failures, <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">appendix A</a>. */
    private static final String CONNECTION_EXCEPTION = "08";

    /** Shut down, crashed, or not yet able to take connections: 57P01 to 57P03. */
    private static final String OPERATOR_INTERVENTION = "57P0";

    /** Disk full, out of memory, too many connections. */
    private static final String INSUFFICIENT_RESOURCES = "53";

    private static final String IO_ERROR = "58030";

    private static final String CLOSED_BY_THE_POOL = "Connection is closed";

    private DatabaseAway() {}

    /** Looks through the causes, and through what was suppressed while tidying up. */
    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                if (suppressed instanceof SQLException sql && isAway(sql)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || state.startsWith(CONNECTION_EXCEPTION)
                || state.startsWith(OPERATOR_INTERVENTION)
                || state.startsWith(INSUFFICIENT_RESOURCES)
                || state.equals(IO_ERROR)
                || CLOSED_BY_THE_POOL.equals(failure.getMessage());
    }
}
