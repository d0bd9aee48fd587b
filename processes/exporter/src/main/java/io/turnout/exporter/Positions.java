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

    private static final String ADVANCE = """
            insert into engine.exporter_position as p
                (partition_id, position, record_at, first_position, first_at, broker_version)
            values (?, ?, ?::timestamptz, ?, ?::timestamptz, ?)
            on conflict (partition_id) do update set position = excluded.position, record_at = excluded.record_at,
                broker_version = excluded.broker_version, written_at = now()
                where p.position = ?
            """;

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

    /** Moves the position on; {@code false} if somebody else moved it since it was loaded. */
    boolean advance(Connection connection, @Nullable StoredPosition before, StoredPosition after, String brokerVersion)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setInt(1, partition);
            statement.setLong(2, after.last().position());
            statement.setString(3, EngineTime.of(after.last().at()).toString());
            statement.setLong(4, after.first().position());
            statement.setString(5, EngineTime.of(after.first().at()).toString());
            statement.setString(6, brokerVersion);
            statement.setLong(
                    7, before == null ? Mark.NONE.position() : before.last().position());
            return statement.executeUpdate() == 1;
        }
    }
}
