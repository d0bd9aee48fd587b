package io.turnout.cases;

import io.turnout.kernel.Ids;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Store of letters and their state. Every change names the state it starts from, so that of two only one succeeds. */
@Component
class Dispatches {

    /** Longer than connecting, writing and waiting for the mail server's answer may take together. */
    private static final String LEASE = "interval '120 seconds'";

    private final JdbcClient jdbc;
    private final Clock clock;

    Dispatches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes the intent. What certainly did not go out may be claimed again.
     *
     * @return the mark of the claim, if the caller is the one to send
     */
    Optional<OffsetDateTime> claim(Letter letter, String effectId, String messageId) {
        return jdbc.sql("""
                insert into cases.dispatch as d (id, effect_id, case_id, kind, recipient, subject, text, attachments,
                    message_id, state, intent_at, claimed_at)
                values (:id, :effectId, :caseId, :kind, :recipient, :subject, :text, :attachments,
                    :messageId, 'INTENT', :at, clock_timestamp())
                on conflict (effect_id) do update
                    set state = 'INTENT', claimed_at = clock_timestamp(), problem = null,
                        recipient = excluded.recipient, subject = excluded.subject, text = excluded.text,
                        attachments = excluded.attachments
                  where d.state = 'NOT_SENT'
                returning claimed_at""")
                .param("id", Ids.next())
                .param("effectId", effectId)
                .param("caseId", letter.caseId())
                .param("kind", letter.kind())
                .param("recipient", letter.to())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("attachments", letter.attachments().toArray(UUID[]::new))
                .param("messageId", messageId)
                .param("at", Sql.time(clock.instant()))
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Whether nobody has taken the sender for dead since. */
    boolean isClaimed(UUID id, OffsetDateTime mark) {
        return jdbc.sql("select exists (select from cases.dispatch where id = :id and state = 'INTENT'"
                        + " and claimed_at = :mark)")
                .param("id", id)
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    /** The answer counts even when somebody took the sender for dead in the meantime. */
    boolean sent(UUID id, String proof) {
        return one(jdbc.sql("""
                update cases.dispatch set state = 'SENT', sent_at = :at, proof = :proof, problem = null
                 where id = :id and state in ('INTENT', 'UNKNOWN')""")
                .param("at", Sql.time(clock.instant()))
                .param("proof", proof)
                .param("id", id));
    }

    boolean notSent(UUID id, OffsetDateTime mark, String problem) {
        return settle(id, mark, DispatchState.NOT_SENT, problem);
    }

    boolean unknown(UUID id, OffsetDateTime mark, String problem) {
        return settle(id, mark, DispatchState.UNKNOWN, problem);
    }

    /** A person found that it did not go out. */
    boolean disproved(UUID id, String reason) {
        return one(jdbc.sql("""
                update cases.dispatch set state = 'NOT_SENT', problem = :reason where id = :id and state = 'UNKNOWN'""").param("reason", reason).param("id", id));
    }

    /** True if the dispatch is unknown now: its sender has had more than enough time. */
    boolean abandon(UUID id) {
        return one(jdbc.sql("update cases.dispatch set state = 'UNKNOWN', problem = 'Its sender has not come back'"
                        + " where id = :id and state = 'INTENT' and claimed_at < clock_timestamp() - " + LEASE)
                .param("id", id));
    }

    DispatchRecord get(String effectId) {
        return jdbc.sql("select * from cases.dispatch where effect_id = :effectId")
                .param("effectId", effectId)
                .query(Dispatches::read)
                .single();
    }

    DispatchRecord get(UUID id) {
        return jdbc.sql("select * from cases.dispatch where id = :id")
                .param("id", id)
                .query(Dispatches::read)
                .optional()
                .orElseThrow(() -> new NotFound("letter", id));
    }

    List<DispatchRecord> of(UUID caseId) {
        return jdbc.sql("select * from cases.dispatch where case_id = :caseId order by intent_at, id")
                .param("caseId", caseId)
                .query(Dispatches::read)
                .list();
    }

    List<DispatchRecord> unknown(int limit) {
        return jdbc.sql("select * from cases.dispatch where state = 'UNKNOWN' order by intent_at limit :limit")
                .param("limit", Page.checkedLimit(limit))
                .query(Dispatches::read)
                .list();
    }

    private boolean settle(UUID id, OffsetDateTime mark, DispatchState state, String problem) {
        return one(jdbc.sql("""
                update cases.dispatch set state = :state, problem = :problem
                 where id = :id and state = 'INTENT' and claimed_at = :mark""")
                .param("mark", mark)
                .param("state", state.name())
                .param("problem", problem)
                .param("id", id));
    }

    private static boolean one(JdbcClient.StatementSpec update) {
        return update.update() == 1;
    }

    private static DispatchRecord read(ResultSet row, int number) throws SQLException {
        return new DispatchRecord(
                Sql.uuid(row, "id"),
                row.getString("effect_id"),
                new Letter(
                        Sql.uuid(row, "case_id"),
                        row.getString("kind"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("text"),
                        Sql.uuids(row, "attachments")),
                row.getString("message_id"),
                DispatchState.valueOf(row.getString("state")),
                Sql.instant(row, "intent_at"),
                Sql.instantOrNull(row, "sent_at"),
                row.getString("proof"),
                row.getString("problem"));
    }
}
