package io.turnout.web.api.tasks;

import io.turnout.cases.TaskDrafts;
import io.turnout.cases.TaskSubmissions;
import io.turnout.view.UserTask;
import io.turnout.web.application.FormDesk;
import io.turnout.web.application.Reader;
import io.turnout.web.forms.FormField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the API's tasks of those of the read model. */
@Component
public class TaskBodies {

    private final FormDesk forms;
    private final TaskSubmissions submissions;
    private final TaskDrafts drafts;

    TaskBodies(FormDesk forms, TaskSubmissions submissions, TaskDrafts drafts) {
        this.forms = forms;
        this.submissions = submissions;
        this.drafts = drafts;
    }

    public TaskBody of(UserTask task, Reader reader) {
        return of(List.of(task), reader).getFirst();
    }

    /** Of a page: what was entered is read for all of its tasks at once. */
    public List<TaskBody> of(List<UserTask> tasks, Reader reader) {
        Map<String, Map<String, Object>> entered =
                entered(tasks.stream().map(TaskBodies::key).toList(), reader);
        return tasks.stream()
                .map(task -> body(task, entered.getOrDefault(key(task), Map.of())))
                .toList();
    }

    private TaskBody body(UserTask task, Map<String, Object> entered) {
        return new TaskBody(
                key(task),
                task.caseId(),
                task.processId(),
                task.elementId(),
                task.name(),
                task.state(),
                task.assignee(),
                task.candidateGroups(),
                task.priority(),
                task.due(),
                task.followUp(),
                task.created(),
                form(task),
                entered);
    }

    /** What somebody submitted goes before what the reader has only drafted. */
    private Map<String, Map<String, Object>> entered(List<String> keys, Reader reader) {
        Map<String, Map<String, Object>> entered = new HashMap<>(drafts.find(keys, reader.id()));
        submissions.find(keys).forEach(submission -> entered.put(submission.taskKey(), submission.values()));
        return entered;
    }

    private static String key(UserTask task) {
        return Long.toString(task.key());
    }

    private TaskBody.@Nullable FormBody form(UserTask task) {
        return forms.of(task)
                .map(found -> new TaskBody.FormBody(
                        found.deployed().formId(),
                        found.deployed().version(),
                        found.form().fields().stream().map(TaskBodies::field).toList()))
                .orElse(null);
    }

    private static TaskBody.FieldBody field(FormField field) {
        Pattern pattern = field.rules().pattern();
        return new TaskBody.FieldBody(
                field.key(),
                field.label(),
                field.type().code(),
                field.required(),
                field.options(),
                field.initial(),
                field.rules().min(),
                field.rules().max(),
                pattern == null ? null : pattern.pattern());
    }
}
