package io.turnout.web.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param options the choices; empty until {@link CamundaForm#withOptions} has looked those up that the case decides
 * @param optionsKey the name under which the case's own choices are looked up, for example {@code offers}
 * @param initial what stands in the field before anybody typed
 * @param accept the endings of files that may be chosen
 * @param hiddenWhen when the field is neither shown nor asked for
 */
public record FormField(
        String key,
        FieldType type,
        String label,
        @Nullable String description,
        FieldRules rules,
        List<FieldOption> options,
        @Nullable String optionsKey,
        @Nullable String initial,
        @Nullable String accept,
        boolean withTime,
        @Nullable HideCondition hiddenWhen)
        implements FormPart {

    public FormField {
        options = List.copyOf(options);
    }

    public boolean required() {
        return rules.required();
    }

    FormField withOptions(List<FieldOption> found) {
        return new FormField(
                key, type, label, description, rules, found, optionsKey, initial, accept, withTime, hiddenWhen);
    }
}
