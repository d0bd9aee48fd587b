package io.turnout.web.application;

import io.turnout.cases.SubmissionRecord;
import io.turnout.cases.SubmissionState;
import io.turnout.cases.TaskDrafts;
import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineEntry;
import io.turnout.engine.UserTaskCommands;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import io.turnout.view.TaskState;
import io.turnout.view.UserTask;
import io.turnout.web.forms.FormCheck;
import io.turnout.web.security.Role;
import io.turnout.web.security.UserAccounts;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What people do with tasks, by API as by hand. Who holds a task is the engine's word, since the read model lags. */
@Component
public class TaskActions {

    private final TaskAccess access;
    private final UserTaskCommands engine;
    private final FormDesk forms;
    private final AttachedFiles files;
    private final TaskDrafts drafts;
    private final TaskCompletions completions;
    private final UserAccounts accounts;
    private final Timeline timeline;

    TaskActions(
            TaskAccess access,
            UserTaskCommands engine,
            FormDesk forms,
            AttachedFiles files,
            TaskDrafts drafts,
            TaskCompletions completions,
            UserAccounts accounts,
            Timeline timeline) {
        this.access = access;
        this.engine = engine;
        this.forms = forms;
        this.files = files;
        this.drafts = drafts;
        this.completions = completions;
        this.accounts = accounts;
        this.timeline = timeline;
    }

    /** Takes a task that nobody holds. */
    public UserTask claim(String taskKey, Reader by) {
        UserTask task = open(taskKey, by);
        mayWork(task, by);
        engine.claim(taskKey, by.id());
        record(task, "task-claimed", "Task " + task.name() + " claimed", by.id(), null);
        return task;
    }

    /** Gives a task back to its group. */
    public UserTask release(String taskKey, Reader by) {
        UserTask task = open(taskKey, by);
        mustHold(task, by);
        engine.release(taskKey);
        record(task, "task-released", "Task " + task.name() + " released", null, null);
        return task;
    }

    /** Gives a task to somebody, whoever holds it: for managers, integrators and members of its group. */
    public UserTask assign(String taskKey, String login, @Nullable String reason, Reader by) {
        UserTask task = open(taskKey, by);
        mayWork(task, by);
        Reasons.check(reason);
        mustExist(login);
        engine.assign(taskKey, login);
        record(task, "task-assigned", "Task " + task.name() + " assigned", login, reason);
        return task;
    }

    /** Hands a task that one holds to somebody else. */
    public UserTask delegate(String taskKey, String login, @Nullable String reason, Reader by) {
        UserTask task = open(taskKey, by);
        mustHold(task, by);
        Reasons.check(reason);
        mustExist(login);
        engine.assign(taskKey, login);
        record(task, "task-delegated", "Task " + task.name() + " delegated", login, reason);
        return task;
    }

    /** Keeps what was typed so far; it is checked only at the completion. */
    public UserTask draft(String taskKey, Map<String, Object> values, Reader by) {
        UserTask task = open(taskKey, by);
        drafts.save(taskKey, by.id(), values);
        return task;
    }

    /**
     * Completes a task: checks the values, keeps them with what they change in the modules, and then tells the engine.
     * Values that are refused leave the task as it was. When the engine is away the answer is a pending submission; it
     * is told later. The same values again by the same person give the first answer.
     *
     * @throws Conflict if somebody else holds it, or it is completed or gone already
     */
    public SubmissionRecord complete(String taskKey, Map<String, Object> entered, Reader by) {
        UserTask task = completable(taskKey, by);
        Optional<FormDesk.TaskForm> form = forms.of(task);
        Map<String, Object> values = form.map(
                        found -> FormCheck.check(found.form(), entered).valid())
                .orElseGet(() -> withoutForm(entered));
        form.ifPresent(found -> files.check(found.form(), values, task.caseId()));
        String formId = form.map(found -> found.deployed().formId()).orElse("");
        SubmissionRecord done = completions.complete(task, formId, values, by);
        if (done.state() == SubmissionState.REJECTED) {
            throw new Conflict(Objects.requireNonNullElse(done.rejection(), "The task is gone."));
        }
        return done;
    }

    /**
     * The task, if the reader may complete it or has done so: to be asked before anything is stored for it.
     *
     * @throws Conflict if it is completed or cancelled without a submission
     */
    public UserTask completable(String taskKey, Reader by) {
        UserTask task = access.visible(taskKey, by);
        mayWork(task, by);
        if (completions.isFirst(taskKey)) {
            mustBeOpen(task);
        }
        return task;
    }

    private static Map<String, Object> withoutForm(Map<String, Object> entered) {
        if (!entered.isEmpty()) {
            throw InvalidInput.of("/variables", "must be empty: this task asks for nothing");
        }
        return entered;
    }

    private UserTask open(String taskKey, Reader by) {
        UserTask task = access.visible(taskKey, by);
        mustBeOpen(task);
        return task;
    }

    private static void mustBeOpen(UserTask task) {
        if (task.state() != TaskState.OPEN) {
            throw new Conflict(
                    "The task " + task.name() + " is " + task.state().name().toLowerCase(Locale.ROOT) + " already.");
        }
    }

    private static void mayWork(UserTask task, Reader by) {
        boolean member = task.candidateGroups().isEmpty()
                || task.candidateGroups().stream().anyMatch(by::actsFor)
                || task.candidateUsers().contains(by.id())
                || by.id().equals(task.assignee());
        if (!member) {
            throw new AccessDeniedException("The task is for " + task.candidateGroups());
        }
    }

    private static void mustHold(UserTask task, Reader by) {
        String holder = task.assignee();
        if (holder != null && !holder.equals(by.id()) && !by.is(Reader.INTEGRATOR) && !by.is(Reader.ADMIN)) {
            throw new Conflict("The task is held by " + holder + ".");
        }
    }

    private void mustExist(String login) {
        if (accounts.find(login).filter(found -> !found.is(Role.CUSTOMER)).isEmpty()) {
            throw InvalidInput.of("/assignee", "is not the login of anybody on the staff");
        }
    }

    private void record(UserTask task, String type, String title, @Nullable String assignee, @Nullable String reason) {
        UUID caseId = task.caseId();
        if (caseId != null) {
            timeline.append(TimelineEntry.of(caseId, type, title)
                    .at(task.elementId())
                    .reason(reason)
                    .change(
                            Map.of("assignee", Objects.requireNonNullElse(task.assignee(), "")),
                            Map.of("assignee", Objects.requireNonNullElse(assignee, ""))));
        }
    }
}
