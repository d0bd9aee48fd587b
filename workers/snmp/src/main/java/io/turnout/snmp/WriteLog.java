package io.turnout.snmp;

import io.turnout.kernel.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What was written to devices. Each line is committed by itself: it must outlive a caller that rolls back. */
@Component
class WriteLog {

    private final JdbcClient jdbc;
    private final TransactionTemplate byItself;
    private final Clock clock;

    enum State {
        INTENT,
        APPLIED,
        NOT_APPLIED,
        UNKNOWN
    }

    record Entry(UUID id) {}

    record Written(String label, String wanted, State state, Instant at) {

        @Override
        public String toString() {
            return label + " = " + wanted + " at " + at.truncatedTo(ChronoUnit.SECONDS) + " (" + fate() + ")";
        }

        private String fate() {
            return switch (state) {
                case APPLIED -> "read back";
                case NOT_APPLIED -> "not applied";
                case INTENT, UNKNOWN -> "nobody knows whether it was applied";
            };
        }
    }

    WriteLog(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.byItself = new TransactionTemplate(transactions);
        this.byItself.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    Entry intend(String request, ManagedDevice device, PlannedWrite write, @Nullable String present) {
        Entry entry = new Entry(Ids.next());
        byItself.executeWithoutResult(status -> jdbc.sql("""
                        insert into snmp.write_log
                            (id, request, device_id, device_name, oid, label, value_before, value_wanted, state, at)
                        values (:id, :request, :device, :name, :oid, :label, :before, :wanted, 'INTENT', :at)
                        """)
                .param("id", entry.id())
                .param("request", request)
                .param("device", device.id())
                .param("name", device.name())
                .param("oid", write.oid())
                .param("label", write.label())
                .param("before", present)
                .param("wanted", write.wanted())
                .param("at", now())
                .update());
        return entry;
    }

    void settle(Entry entry, State state, @Nullable String read) {
        byItself.executeWithoutResult(status -> jdbc.sql(
                        "update snmp.write_log set state = :state, value_read = :read, settled_at = :at where id = :id")
                .param("state", state.name())
                .param("read", read)
                .param("at", now())
                .param("id", entry.id())
                .update());
    }

    /** Settles what an earlier, interrupted run of the same request left open, by what the device says now. */
    void settleEarlier(
            String request, ManagedDevice device, PlannedWrite write, @Nullable String present, boolean applied) {
        byItself.executeWithoutResult(status -> jdbc.sql("""
                        update snmp.write_log set state = :state, value_read = :read, settled_at = :at
                         where request = :request and device_id = :device and oid = :oid and value_wanted = :wanted
                           and state in ('INTENT', 'UNKNOWN')
                        """)
                .param("state", applied ? "APPLIED" : "NOT_APPLIED")
                .param("read", present)
                .param("at", now())
                .param("request", request)
                .param("device", device.id())
                .param("oid", write.oid())
                .param("wanted", write.wanted())
                .update());
    }

    /** What was written under a request, in order, and what is known to have become of it. */
    List<Written> written(String request) {
        return jdbc.sql("select label, value_wanted as wanted, state, at from snmp.write_log"
                        + " where request = :request order by at, id")
                .param("request", request)
                .query((row, number) -> new Written(
                        row.getString("label"),
                        row.getString("wanted"),
                        State.valueOf(row.getString("state")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
