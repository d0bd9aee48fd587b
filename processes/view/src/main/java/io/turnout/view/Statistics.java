package io.turnout.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts per element, kept by the exporter while it writes: reading them costs the same at any number of cases. */
@Component
public class Statistics {

    private static final String SUMS = """
            select definition_key, element_id, sum(active) as active, sum(completed) as completed,
                   sum(terminated) as terminated, sum(incidents) as incidents, sum(completed_millis) as completed_millis
            from engine.element_count where definition_key = :key
            group by definition_key, element_id order by element_id
            """;

    private final JdbcClient database;
    private final Models models;

    Statistics(JdbcClient database, Models models) {
        this.database = database;
        this.models = models;
    }

    /** Of one version; the row whose element id is the process id counts the instances. */
    public List<ElementStatistics> of(long definitionKey) {
        return database.sql(SUMS).param("key", definitionKey).query(this::read).list();
    }

    private ElementStatistics read(ResultSet row, int number) throws SQLException {
        String elementId = row.getString("element_id");
        long completed = row.getLong("completed");
        return new ElementStatistics(
                elementId,
                models.nameOf(row.getLong("definition_key"), elementId),
                row.getLong("active"),
                completed,
                row.getLong("terminated"),
                row.getLong("incidents"),
                completed == 0 ? null : Duration.ofMillis(row.getLong("completed_millis") / completed));
    }
}
