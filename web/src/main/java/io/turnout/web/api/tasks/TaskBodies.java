package io.turnout.web.api.tasks;

import io.turnout.cases.SubmissionRecord;
import io.turnout.cases.TaskDrafts;
import io.turnout.cases.TaskSubmissions;
import io.turnout.view.UserTask;
import io.turnout.web.application.FormDesk;
import io.turnout.web.application.Reader;
import io.turnout.web.forms.FormField;
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
        String key = Long.toString(task.key());
        return new TaskBody(
                key,
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
                entered(key, reader));
    }

    private Map<String, Object> entered(String key, Reader reader) {
        return submissions
                .find(key)
                .map(SubmissionRecord::values)
                .or(() -> drafts.find(key, reader.id()))
                .orElse(Map.of());
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
