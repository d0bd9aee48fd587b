package io.turnout.web.forms;

import java.util.List;
import java.util.function.Function;

/** A Camunda form as the server understands it: texts and fields in their order. */
public record CamundaForm(String id, List<FormPart> parts) {

    public CamundaForm {
        parts = List.copyOf(parts);
    }

    public List<FormField> fields() {
        return parts.stream()
                .filter(FormField.class::isInstance)
                .map(FormField.class::cast)
                .toList();
    }

    /** The form with the choices filled in that depend on the case, by the names that its fields ask for. */
    public CamundaForm withOptions(Function<String, List<FieldOption>> lookup) {
        return new CamundaForm(
                id, parts.stream().map(part -> filled(part, lookup)).toList());
    }

    private static FormPart filled(FormPart part, Function<String, List<FieldOption>> lookup) {
        return part instanceof FormField field && field.optionsKey() != null
                ? field.withOptions(lookup.apply(field.optionsKey()))
                : part;
    }
}
