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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The work of people: lists for inboxes and cases, single tasks, and the counts at the inbox's heads. */
@Component
public class UserTasks {

    private static final String COUNTS = """
            select count(*) filter (where assignee = :viewer) as mine,
                   count(*) filter (where candidate_groups && :viewerGroups::text[]) as "group",
                   count(*) filter (where candidate_groups && :viewerGroups::text[] and assignee is null) as unassigned,
                   count(*) filter (where due < :now) as overdue,
                   count(*) filter (where due >= :now and due < :soon) as due_soon
            from engine.user_task
            """;

    private final JdbcClient database;
    private final Models models;
    private final JsonMapper json;

    UserTasks(JdbcClient database, Models models, JsonMapper json) {
        this.database = database;
        this.models = models;
        this.json = json;
    }

    public Page<UserTask> page(TaskFilter filter, TaskSort sort, @Nullable String cursor, int limit) {
        int rows = Page.checkedLimit(limit);
        Conditions conditions = TaskConditions.of(filter, models);
        Cursor after = Cursor.decode(cursor, 3);
        if (after != null) {
            addPlace(conditions, sort, after);
        }
        List<UserTask> tasks = database.sql(
                        "select * from engine.user_task " + conditions.where() + orderBy(sort) + " limit :rows")
                .params(conditions.parameters())
                .param("rows", rows + 1)
                .query(this::read)
                .list();
        return Page.of(tasks, rows, task -> placeOf(task, sort));
    }

    public UserTask get(long key) {
        return find(key).orElseThrow(() -> new NotFound("user task", key));
    }

    public Optional<UserTask> find(long key) {
        return database.sql("select * from engine.user_task where key = :key")
                .param("key", key)
                .query(this::read)
                .optional();
    }

    /** All figures of an inbox in one statement. */
    public InboxCounts counts(Viewer viewer, Instant now, Instant soon) {
        Conditions conditions = new Conditions().and("state = 'open'");
        TaskConditions.addViewer(conditions, viewer);
        return database.sql(COUNTS + conditions.where())
                .params(conditions.parameters())
                .param("now", Columns.time(now))
                .param("soon", Columns.time(soon))
                .query(InboxCounts.class)
                .single();
    }

    private static String orderBy(TaskSort sort) {
        return switch (sort) {
            case DUE -> " order by coalesce(due, timestamptz 'infinity'), key";
            case PRIORITY -> " order by priority desc, key";
            case CREATED -> " order by created desc, key desc";
        };
    }

    private static Cursor placeOf(UserTask task, TaskSort sort) {
        Object place = switch (sort) {
            case DUE -> task.due() == null ? "infinity" : task.due();
            case PRIORITY -> task.priority();
            case CREATED -> task.created();
        };
        return Cursor.of(sort, place, task.key());
    }

    private static void addPlace(Conditions conditions, TaskSort sort, Cursor after) {
        String place = after.keys().get(1);
        try {
            if (!after.keys().getFirst().equals(sort.name())) {
                throw otherList();
            }
            conditions.with("afterKey", Long.parseLong(after.keys().get(2)));
            switch (sort) {
                case DUE ->
                    conditions
                            .and("(coalesce(due, timestamptz 'infinity'), key) > (:after::timestamptz, :afterKey)")
                            .with(
                                    "after",
                                    place.equals("infinity")
                                            ? place
                                            : Instant.parse(place).toString());
                case PRIORITY ->
                    conditions
                            .and("priority <= :after and (priority < :after or key > :afterKey)")
                            .with("after", Integer.parseInt(place));
                case CREATED ->
                    conditions
                            .and("(created, key) < (:after::timestamptz, :afterKey)")
                            .with("after", Instant.parse(place).toString());
            }
        } catch (NumberFormatException | DateTimeParseException tampered) {
            throw otherList();
        }
    }

    private static InvalidInput otherList() {
        return InvalidInput.of("/cursor", "is not a cursor of this list; start again without one");
    }

    private UserTask read(ResultSet row, int number) throws SQLException {
        String elementId = row.getString("element_id");
        long definitionKey = row.getLong("definition_key");
        Map<String, String> headers = json.readValue(row.getString("headers"), new TypeReference<>() {});
        return new UserTask(
                row.getLong("key"),
                elementId,
                models.nameOf(definitionKey, elementId),
                row.getLong("element_instance_key"),
                row.getLong("process_instance_key"),
                row.getString("process_id"),
                definitionKey,
                row.getLong("root_key"),
                Columns.optionalUuid(row, "case_id"),
                Columns.optionalLong(row, "form_key"),
                row.getString("assignee"),
                Columns.texts(row, "candidate_groups"),
                Columns.texts(row, "candidate_users"),
                Columns.optionalInstant(row, "due"),
                Columns.optionalInstant(row, "follow_up"),
                row.getInt("priority"),
                headers,
                Columns.constant(TaskState.class, row, "state"),
                Columns.instant(row, "created"),
                Columns.optionalInstant(row, "ended"));
    }
}
