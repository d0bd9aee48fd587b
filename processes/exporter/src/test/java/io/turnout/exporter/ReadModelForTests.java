package io.turnout.exporter;

import io.turnout.kernel.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of its own with, once migrated, the read model's tables in it. */
final class ReadModelForTests {

    private static final List<String> TABLES = List.of(
            "process_definition",
            "form",
            "case_variable",
            "process_instance",
            "element_instance",
            "sequence_flow",
            "element_count",
            "user_task",
            "timer",
            "incident",
            "decision_evaluation");

    private final String url = PostgresForTests.newDatabase();
    private final JdbcTemplate database = new JdbcTemplate(new DriverManagerDataSource(url));

    String url() {
        return url;
    }

    ReadModelForTests migrate() {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration/engine")
                .load()
                .migrate();
        return this;
    }

    /** Makes the database refuse everybody, as if it were down, while the work runs. */
    void whileAway(Runnable work) {
        String name = url.replaceAll(".*/(\\w+)\\?.*", "$1");
        JdbcTemplate neighbour = new JdbcTemplate(new DriverManagerDataSource(url.replace("/" + name, "/postgres")));
        neighbour.execute("alter database " + name + " with allow_connections false");
        try {
            neighbour.queryForList("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", name);
            work.run();
        } finally {
            neighbour.execute("alter database " + name + " with allow_connections true");
        }
    }

    /** As somebody would who takes the read model for a cache. */
    void empty() {
        run("truncate engine.exporter_position, engine." + String.join(", engine.", TABLES));
    }

    void run(String sql) {
        database.execute(sql);
    }

    List<String> texts(String sql, Object... parameters) {
        return database.queryForList(sql, String.class, parameters);
    }

    Map<String, Object> row(String sql, Object... parameters) {
        return database.queryForMap(sql, parameters);
    }

    long key(String sql, Object... parameters) {
        Long key = database.queryForObject(sql, Long.class, parameters);
        if (key == null) {
            throw new AssertionError("No key: " + sql);
        }
        return key;
    }

    int count(String sql, Object... parameters) {
        Integer count = database.queryForObject(sql, Integer.class, parameters);
        return count == null ? 0 : count;
    }

    int instancesOf(UUID caseId) {
        return count("select count(*) from engine.process_instance where case_id = ?", caseId);
    }

    /** Every row of every table as text, but not the positions: equal for equal contents. */
    Map<String, List<String>> contents() {
        Map<String, List<String>> contents = new TreeMap<>();
        for (String table : TABLES) {
            contents.put(table, texts("select t::text from engine." + table + " t order by 1"));
        }
        return contents;
    }

    Connection connection() throws SQLException {
        return new DriverManagerDataSource(url).getConnection();
    }
}
