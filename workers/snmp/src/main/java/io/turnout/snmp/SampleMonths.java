package io.turnout.snmp;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The months of the table of samples, a partition each, so that an old month goes by dropping a table. */
@Component
class SampleMonths {

    private static final DateTimeFormatter PARTITION = DateTimeFormatter.ofPattern("'sample_'uuuu_MM_dd");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

    SampleMonths(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    void ensure(Instant at) {
        LocalDate month = day(at).withDayOfMonth(1);
        if (known.contains(month)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            // Two copies may find the month missing at once; "if not exists" alone does not keep them apart.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('snmp.sample'))")
                    .query()
                    .listOfRows();
            jdbc.sql("create table if not exists snmp." + PARTITION.format(month)
                            + " partition of snmp.sample for values from ('" + month + "T00:00:00Z') to ('"
                            + month.plusMonths(1) + "T00:00:00Z')")
                    .update();
        });
        known.add(month);
    }

    /** The months whose last sample is older than that, the oldest first. */
    List<LocalDate> endedBefore(Instant before) {
        return jdbc.sql("""
                        select partition.relname from pg_inherits
                          join pg_class partition on partition.oid = inhrelid
                         where inhparent = 'snmp.sample'::regclass and partition.relname ~ '^sample_\\d{4}_\\d\\d_01$'
                         order by partition.relname""").query(String.class).list().stream()
                .map(partition -> LocalDate.parse(partition, PARTITION))
                .filter(month -> !month.plusMonths(1).isAfter(day(before)))
                .toList();
    }

    /**
     * Drops a month with all its samples; one that another copy has dropped already is no matter.
     *
     * <p>For a moment the drop has the whole table to itself, and until it gets it, whoever comes behind it waits too.
     * So it gives up when a reader holds it up for long: later than the second in which PostgreSQL makes its own
     * vacuuming give way, but soon enough for samplers not to notice.
     *
     * @return false if it gave up; nothing was dropped
     */
    boolean drop(LocalDate month) {
        try {
            transactions.executeWithoutResult(status -> {
                jdbc.sql("set local lock_timeout = '2s'").update();
                jdbc.sql("drop table if exists snmp." + PARTITION.format(month)).update();
            });
        } catch (UncategorizedSQLException refused) {
            SQLException cause = refused.getSQLException();
            if (cause != null && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                return false;
            }
            throw refused;
        }
        known.remove(month);
        return true;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
