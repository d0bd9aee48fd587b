package io.turnout.cases;

import io.turnout.kernel.Actor;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.Cursor;
import io.turnout.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail of all cases. It can be added to and read, never changed; the database refuses that too. */
@Component
public class Timeline {

    private static final String COLUMNS =
            "id, case_id, at, type, actor_kind, actor_id, element_id, title, detail, reason, before, after";

    private final JdbcClient jdbc;
    private final Clock clock;

    Timeline(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes the entry in the caller's transaction, in the name of the current actor. */
    @Transactional
    public void append(TimelineEntry entry) {
        Actor actor = CurrentActor.get();
        jdbc.sql("""
                insert into cases.timeline
                    (case_id, at, type, actor_kind, actor_id, element_id, title, detail, reason, before, after)
                values (:caseId, :at, :type, :kind, :actor, :element, :title, :detail, :reason,
                    :before::jsonb, :after::jsonb)""")
                .param("caseId", entry.caseId())
                .param("at", Sql.time(clock.instant()))
                .param("type", entry.type())
                .param("kind", actor.kind().name())
                .param("actor", actor.id())
                .param("element", entry.elementId())
                .param("title", entry.title())
                .param("detail", entry.detail())
                .param("reason", entry.reason())
                .param("before", Sql.jsonOrNull(entry.before()))
                .param("after", Sql.jsonOrNull(entry.after()))
                .update();
    }

    /** The newest entries of a case first. */
    public Page<TimelineRecord> of(UUID caseId, @Nullable String cursor, int limit) {
        return of(caseId, null, cursor, limit);
    }

    /** What a customer may read of it: where the case stands, never what staff wrote, weighed or paid. */
    public Page<TimelineRecord> forCustomer(UUID caseId, @Nullable String cursor, int limit) {
        return of(caseId, CustomerView.TYPES, cursor, limit).map(CustomerView::of);
    }

    private Page<TimelineRecord> of(UUID caseId, @Nullable Set<String> types, @Nullable String cursor, int limit) {
        Cursor from = Cursor.decode(cursor, 2);
        List<TimelineRecord> rows = jdbc.sql("select " + COLUMNS + """
                 from cases.timeline
                where case_id = :caseId and (at, id) < (:at, :id)
                  and (:types::text[] is null or type = any(:types))
                order by at desc, id desc limit :limit""")
                .param("caseId", caseId)
                .param("types", types == null ? null : types.toArray(String[]::new))
                .param("at", from == null ? Keys.END : Keys.time(from, 0))
                .param("id", from == null ? Long.MAX_VALUE : Keys.number(from, 1))
                .param("limit", Page.checkedLimit(limit) + 1)
                .query(Timeline::read)
                .list();
        return Page.of(rows, limit, row -> Cursor.of(row.at(), row.id()));
    }

    /** What one person or program did since then, over all cases, newest first. */
    public List<TimelineRecord> by(String actorId, Instant since, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from cases.timeline
                where actor_id = :actor and at >= :since
                order by at desc, id desc limit :limit""")
                .param("actor", actorId)
                .param("since", Sql.time(since))
                .param("limit", Page.checkedLimit(limit))
                .query(Timeline::read)
                .list();
    }

    private static TimelineRecord read(ResultSet row, int number) throws SQLException {
        return new TimelineRecord(
                row.getLong("id"),
                Sql.uuid(row, "case_id"),
                Sql.instant(row, "at"),
                row.getString("type"),
                Sql.actor(row),
                row.getString("element_id"),
                row.getString("title"),
                row.getString("detail"),
                row.getString("reason"),
                Sql.objectOrNull(row, "before"),
                Sql.objectOrNull(row, "after"));
    }
}
