package io.turnout.snmp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets one at a time change a device, over all copies of the application: what was looked at before a SET still holds
 * when it is sent. A lock of the session, not of a transaction, so that nothing in the database waits for a device. Whoever
 * is paused keeps it; whoever dies gives it back with the connection.
 */
@Component
class DeviceLock {

    private static final int NAMESPACE = 800;
    private static final int LONGEST_WAIT_SECONDS = 20;

    /** PostgreSQL's word for a statement that was given up on request. */
    private static final String QUERY_CANCELED = "57014";

    private final JdbcTemplate database;

    DeviceLock(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** A lock that was got. */
    @FunctionalInterface
    interface Held {

        /**
         * PostgreSQL takes the lock back when the session ends, and tells nobody who does not ask.
         *
         * @throws DataAccessResourceFailureException if it is lost
         */
        void confirm();
    }

    /** @throws DeviceFault.Busy if somebody else goes on changing the device */
    <R> R holding(ManagedDevice device, Function<Held, R> work) {
        return Objects.requireNonNull(database.execute((ConnectionCallback<R>) session -> {
            lock(session, device);
            try {
                return work.apply(() -> confirm(session, device));
            } finally {
                run(session, "select pg_advisory_unlock(hashtextextended(?, ?))", device);
            }
        }));
    }

    private static void confirm(Connection session, ManagedDevice device) {
        try (PreparedStatement statement = session.prepareStatement("select 1")) {
            statement.setQueryTimeout(LONGEST_WAIT_SECONDS);
            statement.execute();
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException(
                    "The lock of device " + device.id() + " is lost, so nothing more was written to it", lost);
        }
    }

    private static void lock(Connection session, ManagedDevice device) throws SQLException {
        try {
            run(session, "select pg_advisory_lock(hashtextextended(?, ?))", device);
        } catch (SQLException refused) {
            if (QUERY_CANCELED.equals(refused.getSQLState())) {
                throw new DeviceFault.Busy(device);
            }
            throw refused;
        }
    }

    private static void run(Connection session, String sql, ManagedDevice device) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setQueryTimeout(LONGEST_WAIT_SECONDS);
            statement.setString(1, device.id().toString());
            statement.setLong(2, NAMESPACE);
            statement.execute();
        }
    }
}
