package io.turnout.inventory;

import io.turnout.kernel.Actor;
import io.turnout.kernel.Cursor;
import io.turnout.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The change log to read: who changed what of one thing, newest first. */
@Component
public class Changes {

    private final JdbcTemplate jdbc;

    Changes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Page<ChangeRecord> of(UUID entityId, @Nullable String cursor, int limit) {
        Cursor from = Cursor.decode(cursor, 1);
        long before = from == null ? Long.MAX_VALUE : from.number(0);
        List<ChangeRecord> rows = jdbc.query(
                "select * from inventory.change where entity_id = ? and id < ? order by id desc limit ?",
                (row, number) -> read(row),
                entityId,
                before,
                Page.checkedLimit(limit) + 1);
        return Page.of(rows, limit, change -> Cursor.of(change.id()));
    }

    private static ChangeRecord read(ResultSet row) throws SQLException {
        return new ChangeRecord(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                row.getString("what"),
                row.getString("entity"),
                row.getObject("entity_id", UUID.class),
                row.getString("before"),
                row.getString("after"),
                row.getString("why"));
    }
}
