package io.turnout.cases;

import io.turnout.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The durable stream of what happened, for {@code GET /events} and webhooks. An event is written in the transaction of
 * its change.
 *
 * <p>Readers lose nothing and see nothing twice: the order is (transaction, id), and only events of transactions older
 * than the oldest one still running are shown. Whatever commits later has a higher transaction and so comes later in
 * the stream. A long transaction therefore delays the stream; it never tears a hole into it.
 */
@Component
public class CaseEvents {

    /**
     * The channel that PostgreSQL notifies with the id, the type and the case: see {@link CaseNotice}. An event may become
     * readable only after the notification, when an older transaction was still running: a listener also looks by
     * itself, about once a second.
     */
    public static final String CHANNEL = "turnout_event";

    private static final String READABLE = "xid < pg_snapshot_xmin(pg_current_snapshot())";

    private static final int PURGED_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes an event in the caller's transaction; who may read it follows from the case, none means staff only. */
    @Transactional
    public long append(String type, @Nullable UUID caseId, Map<String, Object> payload) {
        return jdbc.sql("""
                with written as (
                    insert into cases.event (at, type, case_id, manager_id, customer_id, payload)
                    select :at, :type, given.id, c.manager_id, c.customer_id, :payload::jsonb
                      from (select :caseId::uuid as id) given left join cases.case_file c on c.id = given.id
                    returning id, type, case_id)
                select id, pg_notify('turnout_event', concat_ws(' ', id, type, case_id)) from written""")
                .param("at", Sql.time(clock.instant()))
                .param("type", type)
                .param("caseId", caseId)
                .param("payload", Sql.json(payload))
                .query((row, number) -> row.getLong("id"))
                .single();
    }

    /** The events after the given one that the reader may see, in the order of the stream. */
    public List<CaseEvent> after(long lastEventId, CaseScope scope, int limit) {
        ScopeCondition visible = ScopeCondition.of(scope);
        return jdbc
                .sql("""
                select id, at, type, case_id, payload from cases.event
                 where (xid, id) > (:transaction::xid8, :last) and %s and %s and type like :types
                 order by xid, id limit :limit""".formatted(READABLE, visible.sql()))
                .param("transaction", transactionOf(lastEventId))
                .param("last", lastEventId)
                .param("types", visible.ofCustomer() ? CustomerView.EVENT_TYPES : "%")
                .param("limit", Page.checkedLimit(limit))
                .params(visible.parameters())
                .query(CaseEvents::read)
                .list()
                .stream()
                .map(visible::shown)
                .toList();
    }

    /** Of the event, or of the nearest one before it when the event itself is purged. */
    private String transactionOf(long eventId) {
        return jdbc.sql("select xid::text from cases.event where id <= :id order by id desc limit 1")
                .param("id", eventId)
                .query(String.class)
                .optional()
                .orElse("0");
    }

    /** Where the stream ends now: what a reader who wants no history starts after. */
    public long latest() {
        return jdbc.sql("select id from cases.event where " + READABLE + " order by xid desc, id desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * Forgets events from before, some thousand at a time: while a transaction runs, readers see nothing that is newer
     * than it. A reader who was away for longer starts with what is left.
     */
    public int purge(Instant before) {
        int purged = 0;
        int batch;
        do {
            batch = purgeBatch(before);
            purged += batch;
        } while (batch == PURGED_AT_ONCE);
        return purged;
    }

    /** A row that another copy's purge has locked is that copy's. */
    private int purgeBatch(Instant before) {
        return jdbc.sql("""
                delete from cases.event where id in (
                    select id from cases.event where at < :before order by at limit :rows for update skip locked)""")
                .param("before", Sql.time(before))
                .param("rows", PURGED_AT_ONCE)
                .update();
    }

    private static CaseEvent read(ResultSet row, int number) throws SQLException {
        return new CaseEvent(
                row.getLong("id"),
                Sql.instant(row, "at"),
                row.getString("type"),
                row.getObject("case_id", UUID.class),
                Sql.object(row, "payload"));
    }
}
