package io.turnout.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * What one partition of a wiped engine has left behind. It has to go: the keys of the new engine start at the same
 * numbers, so that rows of both could not be told apart.
 */
final class FormerEngine {

    /** The engine builds its keys so: the partition in front, a counter of 51 bits behind. */
    private static final int COUNTER_BITS = 51;

    private static final List<String> KEYED = List.of(
            "process_definition",
            "form",
            "process_instance",
            "element_instance",
            "user_task",
            "timer",
            "incident",
            "decision_evaluation");

    private static final List<String> BY_INSTANCE = List.of("case_variable", "sequence_flow");
    private static final List<String> BY_PARTITION = List.of("element_count", "exporter_position");

    private final int partition;
    private final int rowsAtOnce;

    /** @param rowsAtOnce so few that deleting them takes much less time than the connection waits for an answer */
    FormerEngine(int partition, int rowsAtOnce) {
        this.partition = partition;
        this.rowsAtOnce = rowsAtOnce;
    }

    /**
     * Commits after every few rows, and the position goes last: who is cut short meets the former engine again and goes
     * on from there.
     */
    void forget(Connection connection) throws SQLException {
        for (String table : KEYED) {
            deleteKeys(connection, table, "key");
        }
        for (String table : BY_INSTANCE) {
            deleteKeys(connection, table, "process_instance_key");
        }
        for (String table : BY_PARTITION) {
            try (PreparedStatement statement =
                    connection.prepareStatement("delete from engine." + table + " where partition_id = ?")) {
                statement.setInt(1, partition);
                statement.executeUpdate();
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, News.CHANNEL);
            statement.setString(2, News.EVERYTHING);
            statement.execute();
        }
        connection.commit();
    }

    private void deleteKeys(Connection connection, String table, String column) throws SQLException {
        int deleted;
        do {
            deleted = deleteSome(connection, table, column);
            connection.commit();
        } while (deleted > 0);
    }

    private int deleteSome(Connection connection, String table, String column) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from engine." + table
                + " where ctid = any(array(select ctid from engine." + table + " where " + column + " >= ? and "
                + column
                + " < ? limit ?))")) {
            statement.setLong(1, (long) partition << COUNTER_BITS);
            statement.setLong(2, (long) (partition + 1) << COUNTER_BITS);
            statement.setInt(3, rowsAtOnce);
            return statement.executeUpdate();
        }
    }
}
