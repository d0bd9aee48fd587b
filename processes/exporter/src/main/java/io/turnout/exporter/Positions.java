package io.turnout.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The exported position of one partition in the database; it moves in the transaction that writes the rows. */
final class Positions {

    private static final String LOAD = """
            select position, (extract(epoch from record_at) * 1000)::bigint, first_position,
                   (extract(epoch from first_at) * 1000)::bigint
            from engine.exporter_position where partition_id = ?
            """;

    private static final String OF_OUR_SCHEMA =
            " (select version from engine.schema_version) = " + Connections.SCHEMA_VERSION;

    private static final String BEGIN = """
            insert into engine.exporter_position
                (position, record_at, broker_version, exporter_schema, partition_id, first_position, first_at, emptied_at)
            select ?, ?::timestamptz, ?, ?, ?, ?, ?::timestamptz, case when ? then now() end
            where""" + OF_OUR_SCHEMA + " on conflict do nothing";

    private static final String ADVANCE = """
            update engine.exporter_position set position = ?, record_at = ?::timestamptz, broker_version = ?,
                exporter_schema = ?, written_at = now()
            where partition_id = ? and position = ? and""" + OF_OUR_SCHEMA;

    private final int partition;

    Positions(int partition) {
        this.partition = partition;
    }

    @Nullable
    StoredPosition load(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOAD)) {
            statement.setInt(1, partition);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new StoredPosition(
                                new Mark(row.getLong(1), row.getLong(2)), new Mark(row.getLong(3), row.getLong(4)))
                        : null;
            }
        }
    }

    /**
     * Writes the first position.
     *
     * @param emptied there was one before, which somebody removed
     * @return {@code false} if somebody else was first, or the schema is not ours any more
     */
    boolean begin(Connection connection, StoredPosition after, String brokerVersion, boolean emptied)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            bind(statement, after, brokerVersion);
            statement.setLong(6, after.first().position());
            statement.setString(7, EngineTime.of(after.first().at()).toString());
            statement.setBoolean(8, emptied);
            return statement.executeUpdate() == 1;
        }
    }

    /** Moves the position on; {@code false} if it is not where it was left, or the schema is not ours any more. */
    boolean advance(Connection connection, StoredPosition before, StoredPosition after, String brokerVersion)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            bind(statement, after, brokerVersion);
            statement.setLong(6, before.last().position());
            return statement.executeUpdate() == 1;
        }
    }

    private void bind(PreparedStatement statement, StoredPosition after, String brokerVersion) throws SQLException {
        statement.setLong(1, after.last().position());
        statement.setString(2, EngineTime.of(after.last().at()).toString());
        statement.setString(3, brokerVersion);
        statement.setInt(4, Connections.SCHEMA_VERSION);
        statement.setInt(5, partition);
    }
}
