package io.turnout.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases that were accepted and wait for the engine, and those that it began last: how far the outbox lags behind. */
@Component
public class StartBacklog {

    private static final int LAST = 50;

    private final JdbcClient jdbc;

    StartBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param oldest how long the first of them has waited; zero if none waits */
    public record Waiting(long count, Duration oldest) {}

    /** An instance that runs for a case since {@code claimedAt}. */
    public record Claimed(long rootInstance, Instant claimedAt) {}

    public Waiting waiting() {
        return jdbc.sql("""
                        select count(*) as waiting, coalesce(extract(epoch from now() - min(requested_at)), 0) as oldest
                        from engine_port.process_start where claimed_at is null""")
                .query((row, number) -> new Waiting(
                        row.getLong("waiting"), Duration.ofMillis(Math.round(row.getDouble("oldest") * 1000))))
                .single();
    }

    /** The newest first; their records should be in the read model by now. */
    public List<Claimed> lastClaimed() {
        return jdbc.sql("""
                        select root_instance, claimed_at from engine_port.process_start
                        where claimed_at is not null order by claimed_at desc limit ?""")
                .param(LAST)
                .query((row, number) -> new Claimed(
                        row.getLong("root_instance"),
                        row.getTimestamp("claimed_at").toInstant()))
                .list();
    }
}
