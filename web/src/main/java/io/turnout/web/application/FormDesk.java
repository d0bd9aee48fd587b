package io.turnout.web.application;

import io.turnout.view.EngineChanged;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The forms of tasks, with the choices that depend on their case. */
@Component
public class FormDesk {

    /** The form of a task: which version of it, and what it asks. */
    public record TaskForm(Form deployed, CamundaForm form) {}

    /** Far more than are in use; an installation that deploys for years starts anew with those in use then. */
    private static final int MOST_KEPT = 1_000;

    private final Forms forms;
    private final FormReader reader;
    private final Map<String, FormChoices> choices;
    private final Map<Long, TaskForm> kept = new ConcurrentHashMap<>();

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
        TaskForm form = deployed(formKey);
        UUID caseId = task.caseId();
        return Optional.of(caseId == null ? form : new TaskForm(form.deployed(), filled(form.form(), caseId)));
    }

    private CamundaForm filled(CamundaForm form, UUID caseId) {
        return form.withOptions(key -> {
            FormChoices found = choices.get(key);
            return found == null ? List.of() : found.of(caseId);
        });
    }

    /** Read once: a deployed version never changes, unless the whole engine was wiped. */
    private TaskForm deployed(long formKey) {
        TaskForm known = kept.get(formKey);
        if (known != null) {
            return known;
        }
        Form deployed = forms.byKey(formKey);
        TaskForm form = new TaskForm(deployed, reader.read(deployed.json()));
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(formKey, form);
        return form;
    }

    @EventListener
    void forget(EngineChanged change) {
        if (change.models()) {
            kept.clear();
        }
    }
}
