package io.turnout.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Forgets what ended long ago, a few instances at a time so that the exporter never waits for it.
 *
 * <p>{@code turnout.read-model.keep-finished} (default 400 days) says how long the engine's traces of a finished case
 * stay; the case, its documents and its audit trail are elsewhere and stay. The counts of the heat map stay too.
 */
@Component
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final long ONE_COPY_ONLY = 0x7475_726e_6f75_7402L;
    private static final int ROOTS_PER_BATCH = 100;
    private static final int DECISIONS_PER_BATCH = 1_000;

    private static final String FINISHED_ROOTS = """
            select key from engine.process_instance
            where parent_key is null and ended is not null and ended < :before
            order by ended limit :roots
            """;

    private static final List<String> BY_INSTANCE = List.of("element_instance", "sequence_flow", "case_variable");
    private static final List<String> BY_ROOT =
            List.of("user_task", "timer", "incident", "decision_evaluation", "process_instance");

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration keep;

    Retention(
            JdbcClient database,
            TransactionOperations transactions,
            Clock clock,
            @Value("${turnout.read-model.keep-finished:400d}") Duration keep) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "${turnout.read-model.purge-every:PT1H}")
    void purgeOnSchedule() {
        int purged = purge();
        if (purged > 0) {
            LOG.info("Forgot the engine's traces of {} finished process instances", purged);
        }
    }

    /** Purges everything that is due, in one small transaction after the other; answers how many roots went. */
    public int purge() {
        Instant before = clock.instant().minus(keep);
        int purged = inBatches(ROOTS_PER_BATCH, () -> purgeRoots(before));
        inBatches(DECISIONS_PER_BATCH, () -> purgeDecisionsOutsideProcesses(before));
        return purged;
    }

    private int inBatches(int size, IntSupplier purging) {
        int purged = 0;
        int batch;
        do {
            Integer done = transactions.execute(status -> isTheOnlyCopy() ? purging.getAsInt() : 0);
            batch = done == null ? 0 : done;
            purged += batch;
        } while (batch == size);
        return purged;
    }

    private boolean isTheOnlyCopy() {
        return database.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", ONE_COPY_ONLY)
                .query(Boolean.class)
                .single();
    }

    private int purgeRoots(Instant before) {
        List<Long> roots = database.sql(FINISHED_ROOTS)
                .param("before", Columns.time(before))
                .param("roots", ROOTS_PER_BATCH)
                .query(Long.class)
                .list();
        if (!roots.isEmpty()) {
            deleteTreesOf(Columns.array(roots));
        }
        return roots.size();
    }

    /** Workers evaluate decisions through the client too; the engine gives those no process instance. */
    private int purgeDecisionsOutsideProcesses(Instant before) {
        return database.sql("""
                        delete from engine.decision_evaluation where key in (
                            select key from engine.decision_evaluation
                            where root_key = -1 and evaluated_at < :before limit :rows)""")
                .param("before", Columns.time(before))
                .param("rows", DECISIONS_PER_BATCH)
                .update();
    }

    private void deleteTreesOf(String[] roots) {
        for (String table : BY_INSTANCE) {
            database.sql("delete from engine." + table + " where process_instance_key in"
                            + " (select key from engine.process_instance where root_key = any(:roots::bigint[]))")
                    .param("roots", roots)
                    .update();
        }
        for (String table : BY_ROOT) {
            database.sql("delete from engine." + table + " where root_key = any(:roots::bigint[])")
                    .param("roots", roots)
                    .update();
        }
    }
}
