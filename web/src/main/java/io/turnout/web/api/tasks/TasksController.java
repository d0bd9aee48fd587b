package io.turnout.web.api.tasks;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.Moments;
import io.turnout.kernel.Page;
import io.turnout.view.TaskFilter;
import io.turnout.view.TaskSort;
import io.turnout.view.TaskState;
import io.turnout.view.UserTask;
import io.turnout.view.UserTasks;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.CsvAnswers;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.Reader;
import io.turnout.web.application.Readers;
import io.turnout.web.application.Scopes;
import io.turnout.web.application.TaskAccess;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController("apiTasksController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "tasks")
class TasksController {

    private static final int CSV_PAGE = 200;

    private final UserTasks tasks;
    private final TaskAccess access;
    private final TaskBodies bodies;
    private final Readers readers;
    private final Scopes scopes;
    private final CsvAnswers csv;

    TasksController(
            UserTasks tasks, TaskAccess access, TaskBodies bodies, Readers readers, Scopes scopes, CsvAnswers csv) {
        this.tasks = tasks;
        this.access = access;
        this.bodies = bodies;
        this.readers = readers;
        this.scopes = scopes;
        this.csv = csv;
    }

    @GetMapping("/tasks")
    ResponseEntity<ListBody<TaskBody>> list(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Reader reader = readers.current();
        TaskFilter filter = filter(reader, group, assignee, state, due, caseId, q);
        return ListBody.of(page(filter, one(TaskSort.class, "sort", sort), cursor, limit, reader));
    }

    @GetMapping("/tasks.csv")
    ResponseEntity<StreamingResponseBody> csv(
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable String q) {
        Reader reader = readers.current();
        TaskFilter filter = filter(reader, group, assignee, state, due, caseId, q);
        return csv.of("tasks", TaskBody.class, cursor -> page(filter, TaskSort.DUE, cursor, CSV_PAGE, reader));
    }

    @GetMapping("/tasks/{key}")
    TaskBody one(@PathVariable String key) {
        Reader reader = readers.current();
        return bodies.of(access.visible(key, reader), reader);
    }

    @GetMapping("/cases/{id}/tasks")
    ResponseEntity<ListBody<TaskBody>> ofCase(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        scopes.visible(id);
        Reader reader = scopes.staff();
        TaskFilter filter = filter(reader, null, null, state, null, id, null);
        return ListBody.of(page(filter, TaskSort.CREATED, cursor, limit, reader));
    }

    private Page<TaskBody> page(TaskFilter filter, TaskSort sort, @Nullable String cursor, int limit, Reader reader) {
        Page<UserTask> page = tasks.page(filter, sort, cursor, limit);
        return new Page<>(bodies.of(page.items(), reader), page.next());
    }

    private TaskFilter filter(
            Reader reader,
            @Nullable String group,
            @Nullable String assignee,
            @Nullable String state,
            @Nullable String due,
            @Nullable UUID caseId,
            @Nullable String q) {
        TaskFilter filter = access.scope(reader, state == null ? TaskState.OPEN : one(TaskState.class, "state", state));
        filter = group == null ? filter : filter.offeredTo(Set.of(group.split(",")));
        filter = assignee == null ? filter : filter.assignedTo(assignee);
        filter = due == null ? filter : filter.dueBefore(instant(due));
        filter = caseId == null ? filter : filter.ofCase(caseId);
        return q == null ? filter : filter.matching(q);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String parameter, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "/" + parameter,
                        "must be one of "
                                + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
    }

    private static Instant instant(String text) {
        try {
            return Moments.time(text);
        } catch (DateTimeException malformed) {
            throw InvalidInput.of("/due", "must be a time such as 2027-02-11T08:00:00Z: tasks due before it are shown");
        }
    }
}
