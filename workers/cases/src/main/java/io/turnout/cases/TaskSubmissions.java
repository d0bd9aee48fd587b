package io.turnout.cases;

import io.turnout.kernel.Actor;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.Ids;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people entered in user tasks. A task is submitted once: the first one wins, and the same person sending the same
 * again gets the first answer. It stays pending until the engine has confirmed it, so that a crash in between is seen.
 */
@Component
public class TaskSubmissions {

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final CaseEvents events;
    private final TaskDrafts drafts;
    private final Clock clock;

    TaskSubmissions(JdbcClient jdbc, Timeline timeline, CaseEvents events, TaskDrafts drafts, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.events = events;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Keeps what the current actor entered.
     *
     * @throws Conflict if somebody else, or the same person with other values, has completed the task
     */
    @Transactional
    public SubmissionRecord submit(NewSubmission entered) {
        Actor by = CurrentActor.get();
        if (insert(entered, by) == 0) {
            return repeated(entered, by);
        }
        return get(entered.taskKey());
    }

    /** The engine has completed the task; the draft is no longer needed. */
    @Transactional
    public SubmissionRecord applied(String taskKey) {
        boolean changed = settle(taskKey, SubmissionState.APPLIED, null);
        SubmissionRecord record = get(taskKey);
        if (changed) {
            drafts.discardAll(taskKey);
            timeline.append(TimelineEntry.of(record.caseId(), "task-completed", "Task completed")
                    .at(record.elementId())
                    .change(null, record.values()));
            events.append("task.completed", record.caseId(), payload(record));
        }
        return record;
    }

    /** The engine refused; another attempt at the same task is possible again. */
    @Transactional
    public SubmissionRecord rejected(String taskKey, String why) {
        boolean changed = settle(taskKey, SubmissionState.REJECTED, why);
        SubmissionRecord record = get(taskKey);
        if (changed) {
            timeline.append(TimelineEntry.of(record.caseId(), "task-rejected", "Task could not be completed")
                    .at(record.elementId())
                    .reason(why)
                    .change(null, record.values()));
        }
        return record;
    }

    public Optional<SubmissionRecord> find(String taskKey) {
        return jdbc.sql("select * from cases.task_submission where task_key = :taskKey")
                .param("taskKey", taskKey)
                .query(TaskSubmissions::read)
                .optional();
    }

    /** Those of many tasks at once, for lists; a task that nobody submitted has none. */
    public List<SubmissionRecord> find(Collection<String> taskKeys) {
        return jdbc.sql("select * from cases.task_submission where task_key = any(:taskKeys)")
                .param("taskKeys", taskKeys.toArray(String[]::new))
                .query(TaskSubmissions::read)
                .list();
    }

    public SubmissionRecord get(String taskKey) {
        return find(taskKey).orElseThrow(() -> new NotFound("submission of task", taskKey));
    }

    /** What was entered in all tasks of a case, oldest first. */
    public List<SubmissionRecord> of(UUID caseId) {
        return jdbc.sql("select * from cases.task_submission where case_id = :caseId order by at, id")
                .param("caseId", caseId)
                .query(TaskSubmissions::read)
                .list();
    }

    /** The last thing that was entered at one element of a case and was not rejected. */
    public Optional<SubmissionRecord> latest(UUID caseId, String elementId) {
        return jdbc.sql("""
                select * from cases.task_submission
                 where case_id = :caseId and element_id = :element and state <> 'REJECTED'
                 order by at desc, id desc limit 1""")
                .param("caseId", caseId)
                .param("element", elementId)
                .query(TaskSubmissions::read)
                .optional();
    }

    /** Submissions that the engine has not confirmed for so long that a crash is likely: the sweep sends them again. */
    public List<SubmissionRecord> pendingFor(Duration age, int limit) {
        return jdbc.sql("""
                select * from cases.task_submission
                 where state = 'PENDING' and at <= :before order by at limit :limit""")
                .param("before", Sql.time(clock.instant().minus(age)))
                .param("limit", Page.checkedLimit(limit))
                .query(TaskSubmissions::read)
                .list();
    }

    /** A rejected one is written over: the person has corrected it. What was rejected stays in the audit trail. */
    private int insert(NewSubmission entered, Actor by) {
        return jdbc.sql("""
                insert into cases.task_submission as s
                    (id, case_id, task_key, process, element_id, iteration, entered, actor_kind, actor_id, at, state)
                values (:id, :caseId, :taskKey, :process, :element, :iteration, :entered::jsonb,
                    :kind, :actor, :at, 'PENDING')
                on conflict (task_key) do update
                    set entered = excluded.entered, actor_kind = excluded.actor_kind, actor_id = excluded.actor_id,
                        at = excluded.at, state = 'PENDING', settled_at = null, rejection = null
                  where s.state = 'REJECTED'""")
                .param("id", Ids.next())
                .param("caseId", entered.caseId())
                .param("taskKey", entered.taskKey())
                .param("process", entered.process())
                .param("element", entered.elementId())
                .param("iteration", entered.iteration())
                .param("entered", Sql.json(entered.values()))
                .param("kind", by.kind().name())
                .param("actor", by.id())
                .param("at", Sql.time(clock.instant()))
                .update();
    }

    private SubmissionRecord repeated(NewSubmission entered, Actor by) {
        SubmissionRecord first = get(entered.taskKey());
        if (first.by().equals(by) && sameValues(first, entered)) {
            return first;
        }
        throw new Conflict("The task was completed by " + first.by().id() + " already; nothing was changed.");
    }

    /** Compared by the database, as JSON: 5 and 5.0 are the same there, and the order of fields does not matter. */
    private boolean sameValues(SubmissionRecord first, NewSubmission entered) {
        return jdbc.sql("select entered = :entered::jsonb from cases.task_submission where id = :id")
                .param("entered", Sql.json(entered.values()))
                .param("id", first.id())
                .query(Boolean.class)
                .single();
    }

    private boolean settle(String taskKey, SubmissionState state, @Nullable String why) {
        return jdbc.sql("""
                update cases.task_submission set state = :state, settled_at = :at, rejection = :why
                 where task_key = :taskKey and state = 'PENDING'""")
                        .param("state", state.name())
                        .param("at", Sql.time(clock.instant()))
                        .param("why", why)
                        .param("taskKey", taskKey)
                        .update()
                == 1;
    }

    private static Map<String, Object> payload(SubmissionRecord record) {
        return Map.of(
                "caseId", record.caseId().toString(),
                "taskKey", record.taskKey(),
                "process", record.process(),
                "elementId", record.elementId(),
                "by", record.by().id());
    }

    private static SubmissionRecord read(ResultSet row, int number) throws SQLException {
        return new SubmissionRecord(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "case_id"),
                row.getString("task_key"),
                row.getString("process"),
                row.getString("element_id"),
                row.getInt("iteration"),
                Sql.object(row, "entered"),
                Sql.actor(row),
                Sql.instant(row, "at"),
                SubmissionState.valueOf(row.getString("state")),
                Sql.instantOrNull(row, "settled_at"),
                row.getString("rejection"));
    }
}
