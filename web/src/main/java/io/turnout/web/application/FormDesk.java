package io.turnout.web.application;

import io.turnout.view.Form;
import io.turnout.view.Forms;
import io.turnout.view.UserTask;
import io.turnout.web.forms.CamundaForm;
import io.turnout.web.forms.FormChoices;
import io.turnout.web.forms.FormReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The forms of tasks, with the choices that depend on their case. */
@Component
public class FormDesk {

    /** The form of a task: which version of it, and what it asks. */
    public record TaskForm(Form deployed, CamundaForm form) {}

    private final Forms forms;
    private final FormReader reader;
    private final Map<String, FormChoices> choices;

    FormDesk(Forms forms, FormReader reader, List<FormChoices> choices) {
        this.forms = forms;
        this.reader = reader;
        this.choices = choices.stream().collect(Collectors.toMap(FormChoices::key, Function.identity()));
    }

    /** Empty for a task that asks nothing. */
    public Optional<TaskForm> of(UserTask task) {
        Long formKey = task.formKey();
        if (formKey == null) {
            return Optional.empty();
        }
        Form deployed = forms.byKey(formKey);
        CamundaForm form = reader.read(deployed.json());
        UUID caseId = task.caseId();
        CamundaForm filled = caseId == null
                ? form
                : form.withOptions(key -> {
                    FormChoices found = choices.get(key);
                    return found == null ? List.of() : found.of(caseId);
                });
        return Optional.of(new TaskForm(deployed, filled));
    }
}
