package io.turnout.view;

import io.turnout.kernel.Cursor;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went wrong in the engine and waits for a person: one by one, and grouped by error and place. */
@Component
public class Incidents {

    /** More groups than a person can read; the page says that there are more. */
    private static final int MOST_GROUPS = 200;

    private final JdbcClient database;
    private final Models models;

    Incidents(JdbcClient database, Models models) {
        this.database = database;
        this.models = models;
    }

    /** Newest first. */
    public Page<Incident> page(IncidentFilter filter, @Nullable String cursor, int limit) {
        int rows = Page.checkedLimit(limit);
        Conditions conditions = filter.conditions();
        Cursor after = Cursor.decode(cursor, 2);
        if (after != null) {
            addPlace(conditions, after);
        }
        List<Incident> incidents = database.sql("select * from engine.incident " + conditions.where()
                        + " order by created desc, key desc limit :rows")
                .params(conditions.parameters())
                .param("rows", rows + 1)
                .query(this::read)
                .list();
        return Page.of(incidents, rows, last -> Cursor.of(last.created(), last.key()));
    }

    public Incident get(long key) {
        return database.sql("select * from engine.incident where key = :key")
                .param("key", key)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("incident", key));
    }

    public int count(IncidentFilter filter) {
        Conditions conditions = filter.conditions();
        return database.sql("select count(*) from engine.incident " + conditions.where())
                .params(conditions.parameters())
                .query(Integer.class)
                .single();
    }

    /** Keys of all that the filter means, oldest first: what a bulk resolution works through. */
    public List<Long> keys(IncidentFilter filter) {
        Conditions conditions = filter.conditions();
        return database.sql("select key from engine.incident " + conditions.where() + " order by created, key")
                .params(conditions.parameters())
                .query(Long.class)
                .list();
    }

    /** By process, element, error and message, the most frequent first. */
    public List<IncidentGroup> groups(IncidentFilter filter) {
        Conditions conditions = filter.conditions();
        return database.sql("""
                        select process_id, element_id, error_type, message, max(definition_key) as definition_key,
                               count(*) as count, count(distinct case_id) as cases,
                               min(created) as first, max(created) as last
                        from engine.incident
                        """ + conditions.where() + """
                         group by process_id, element_id, error_type, message
                        order by count(*) desc, max(created) desc limit\s""" + MOST_GROUPS)
                .params(conditions.parameters())
                .query(this::readGroup)
                .list();
    }

    private static void addPlace(Conditions conditions, Cursor after) {
        try {
            conditions
                    .and("(created, key) < (:after::timestamptz, :afterKey)")
                    .with("after", Instant.parse(after.keys().getFirst()).toString())
                    .with("afterKey", Long.parseLong(after.keys().getLast()));
        } catch (NumberFormatException | DateTimeParseException tampered) {
            throw InvalidInput.of("/cursor", "is not a cursor of this list; start again without one");
        }
    }

    private Incident read(ResultSet row, int number) throws SQLException {
        String elementId = row.getString("element_id");
        long definitionKey = row.getLong("definition_key");
        return new Incident(
                row.getLong("key"),
                row.getString("error_type"),
                row.getString("message"),
                Columns.optionalLong(row, "job_key"),
                elementId,
                models.nameOf(definitionKey, elementId),
                row.getLong("element_instance_key"),
                row.getLong("process_instance_key"),
                row.getString("process_id"),
                definitionKey,
                row.getLong("root_key"),
                Columns.optionalUuid(row, "case_id"),
                Columns.instant(row, "created"),
                Columns.optionalInstant(row, "resolved"));
    }

    private IncidentGroup readGroup(ResultSet row, int number) throws SQLException {
        String elementId = row.getString("element_id");
        return new IncidentGroup(
                row.getString("process_id"),
                elementId,
                models.nameOf(row.getLong("definition_key"), elementId),
                row.getString("error_type"),
                row.getString("message"),
                row.getInt("count"),
                row.getInt("cases"),
                Columns.instant(row, "first"),
                Columns.instant(row, "last"));
    }
}
