package io.turnout.snmp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
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

    /** @throws DeviceFault.Busy if somebody else goes on changing the device */
    <R> R holding(ManagedDevice device, Supplier<R> work) {
        return Objects.requireNonNull(database.execute((ConnectionCallback<R>) session -> {
            lock(session, device);
            try {
                return work.get();
            } finally {
                run(session, "select pg_advisory_unlock(hashtextextended(?, ?))", device);
            }
        }));
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
