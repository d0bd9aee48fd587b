package io.turnout.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case waits for by the clock. */
@Component
public class Timers {

    private static final String SELECT = """
            select t.key, t.element_id, p.process_id, t.process_instance_key as instance_key, t.due,
                   t.definition_key
            from engine.timer t join engine.process_instance p on p.key = t.process_instance_key
            where t.case_id = :caseId order by t.due, t.key
            """;

    private final JdbcClient database;
    private final Models models;

    Timers(JdbcClient database, Models models) {
        this.database = database;
        this.models = models;
    }

    public Optional<RunningTimer> next(UUID caseId) {
        return of(caseId).stream().findFirst();
    }

    /** Soonest first. */
    public List<RunningTimer> of(UUID caseId) {
        return database.sql(SELECT)
                .param("caseId", caseId)
                .query((row, number) -> {
                    String elementId = row.getString("element_id");
                    return new RunningTimer(
                            row.getLong("key"),
                            elementId,
                            models.nameOf(row.getLong("definition_key"), elementId),
                            row.getString("process_id"),
                            row.getLong("instance_key"),
                            Columns.instant(row, "due"));
                })
                .list();
    }
}
