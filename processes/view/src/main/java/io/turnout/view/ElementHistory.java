package io.turnout.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine did for a case, step by step; the timeline merges it with what people and workers wrote. */
@Component
public class ElementHistory {

    private static final String EVENTS = """
            with element as (
                select e.*, p.process_id
                from engine.process_instance p
                join engine.element_instance e on e.process_instance_key = p.key
                where p.case_id = :caseId and e.element_type <> 'MULTI_INSTANCE_BODY'
            )
            select started as at, 'started' as kind, element.* from element
            union all
            select ended, state, element.* from element where ended is not null
            order by at, key, kind desc
            """;

    private final JdbcClient database;
    private final Models models;

    ElementHistory(JdbcClient database, Models models) {
        this.database = database;
        this.models = models;
    }

    /** Oldest first; gateways and events are in it as well. */
    public List<ElementEvent> of(UUID caseId) {
        return database.sql(EVENTS).param("caseId", caseId).query(this::read).list();
    }

    private ElementEvent read(ResultSet row, int number) throws SQLException {
        String elementId = row.getString("element_id");
        return new ElementEvent(
                Columns.instant(row, "at"),
                Columns.constant(ElementEvent.Kind.class, row, "kind"),
                elementId,
                models.nameOf(row.getLong("definition_key"), elementId),
                row.getString("element_type"),
                row.getLong("key"),
                row.getString("process_id"),
                row.getLong("process_instance_key"));
    }
}
