package io.turnout.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> JOBS = Set.of("serviceTask", "sendTask");

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

    /** What workers have to do, the most first. */
    public List<JobBacklog> jobs() {
        Map<JobStep, Long> active = new HashMap<>();
        database.sql("select definition_key, element_id, sum(active) as active from engine.element_count"
                        + " where active > 0 group by definition_key, element_id")
                .query((row, number) -> {
                    String elementId = row.getString("element_id");
                    long count = row.getLong("active");
                    models.find(row.getLong("definition_key"))
                            .filter(model -> isJob(model, elementId))
                            .ifPresent(model -> active.merge(
                                    new JobStep(model.processId(), elementId, model.nameOf(elementId)),
                                    count,
                                    Long::sum));
                    return elementId;
                })
                .list();
        return active.entrySet().stream()
                .map(step -> new JobBacklog(
                        step.getKey().processId(),
                        step.getKey().elementId(),
                        step.getKey().name(),
                        step.getValue()))
                .sorted(Comparator.comparingLong(JobBacklog::active).reversed().thenComparing(JobBacklog::elementId))
                .toList();
    }

    private record JobStep(String processId, String elementId, String name) {}

    private static boolean isJob(ProcessModel model, String elementId) {
        ModelElement element = model.elements().get(elementId);
        return element != null && JOBS.contains(element.type());
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
