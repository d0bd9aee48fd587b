package io.turnout.web.faults;

import io.turnout.web.platform.EmbeddedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Holds everybody who writes new rows into one table, until it is taken away; reads and changes pass. */
final class Obstacle implements AutoCloseable {

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final String table;
    private final int lock;

    private Obstacle(String table, String jdbcUrl) {
        this.connection =
                new SingleConnectionDataSource(jdbcUrl, EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD, true);
        this.jdbc = JdbcClient.create(connection);
        this.table = table;
        this.lock = table.hashCode() & Integer.MAX_VALUE;
    }

    static Obstacle atInsertsInto(String table, String jdbcUrl) {
        Obstacle obstacle = new Obstacle(table, jdbcUrl);
        obstacle.jdbc
                .sql("select pg_advisory_lock(" + obstacle.lock + ")")
                .query()
                .singleValue();
        obstacle.jdbc.sql("""
                create or replace function public.wait_for_test() returns trigger language plpgsql as $$
                begin
                  perform pg_advisory_xact_lock_shared(tg_argv[0]::bigint);
                  return new;
                end $$;
                create trigger wait_for_test before insert on %s
                  for each row execute function public.wait_for_test('%d')""".formatted(table, obstacle.lock)).update();
        return obstacle;
    }

    /** How many stand before it. */
    long waiting() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = " + lock)
                .query(Long.class)
                .single();
    }

    /** Unlocks first: who waits holds the table, which dropping the trigger needs for itself. */
    @Override
    public void close() {
        jdbc.sql("select pg_advisory_unlock(" + lock + ")").query().singleValue();
        jdbc.sql("drop trigger wait_for_test on " + table).update();
        connection.destroy();
    }
}
