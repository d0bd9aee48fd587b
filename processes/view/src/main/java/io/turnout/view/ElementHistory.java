package io.turnout.view;

import io.turnout.kernel.Cursor;
import io.turnout.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine did for a case, step by step; the timeline merges it with what people and workers wrote. */
@Component
public class ElementHistory {

    /**
     * Gateways and events are the engine's own business; people ask for the work. What people did is in the audit
     * trail, with who and what.
     */
    private static final Set<String> WORK =
            Set.of("SERVICE_TASK", "BUSINESS_RULE_TASK", "CALL_ACTIVITY", "SEND_TASK", "RECEIVE_TASK");

    /** An element that began and ended in the same instant ends after it began. */
    private static final String EVENTS = """
            with element as (
                select e.*, p.process_id
                from engine.process_instance p
                join engine.element_instance e on e.process_instance_key = p.key
                where p.case_id = :caseId and e.element_type <> 'MULTI_INSTANCE_BODY'
            ), event as (
                select started as at, 0 as rank, 'started' as kind, element.* from element
                union all
                select ended, 1, state, element.* from element where ended is not null
            )
            select * from event
            """;

    private static final String NEWEST_FIRST = " order by at desc, key desc, rank desc limit :rows";

    private final JdbcClient database;
    private final Models models;

    ElementHistory(JdbcClient database, Models models) {
        this.database = database;
        this.models = models;
    }

    /** Newest first; gateways and events are in it as well. */
    public Page<ElementEvent> page(UUID caseId, @Nullable String cursor, int limit) {
        Conditions conditions = new Conditions().with("caseId", caseId);
        Cursor after = Cursor.decode(cursor, 3);
        if (after != null) {
            addPlace(conditions, after);
        }
        return Page.of(read(conditions, Page.checkedLimit(limit) + 1), limit, ElementHistory::after);
    }

    /** The last steps of work that ended, newest first: what a page tells of a case. */
    public List<ElementEvent> finishedWork(UUID caseId, int limit) {
        Conditions conditions = new Conditions()
                .with("caseId", caseId)
                .and("rank = 1")
                .and("element_type = any(:types)", "types", Columns.array(WORK));
        return read(conditions, Page.checkedLimit(limit));
    }

    /** The place of the list from which on older events follow. */
    public static Cursor after(ElementEvent event) {
        return Cursor.of(event.at(), event.elementInstanceKey(), event.kind() == ElementEvent.Kind.STARTED ? 0 : 1);
    }

    /** Names of those of the elements that are in the case's models. */
    public Map<String, String> names(UUID caseId, Collection<String> elementIds) {
        return names(Map.of(caseId, Set.copyOf(elementIds))).getOrDefault(caseId, Map.of());
    }

    /** The same for several cases at once; cases without models are left out. */
    public Map<UUID, Map<String, String>> names(Map<UUID, Set<String>> elementIds) {
        Map<UUID, Map<String, String>> names = new HashMap<>();
        database.sql("select distinct case_id, definition_key from engine.process_instance where case_id = any(:cases)")
                .param("cases", elementIds.keySet().toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .forEach(used -> models.find(used.getValue())
                        .ifPresent(model -> addNames(
                                model,
                                elementIds.getOrDefault(used.getKey(), Set.of()),
                                names.computeIfAbsent(used.getKey(), id -> new HashMap<>()))));
        return names;
    }

    private static void addNames(ProcessModel model, Collection<String> elementIds, Map<String, String> names) {
        elementIds.stream()
                .filter(model.elements()::containsKey)
                .forEach(id -> names.putIfAbsent(id, model.nameOf(id)));
    }

    private static void addPlace(Conditions conditions, Cursor after) {
        conditions
                .and("(at, key, rank) < (:at, :key, :rank)")
                .with("at", Columns.time(after.instant(0)))
                .with("key", after.number(1))
                .with("rank", after.number(2));
    }

    private List<ElementEvent> read(Conditions conditions, int rows) {
        return database.sql(EVENTS + conditions.where() + NEWEST_FIRST)
                .params(conditions.parameters())
                .param("rows", rows)
                .query(this::event)
                .list();
    }

    private ElementEvent event(ResultSet row, int number) throws SQLException {
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
