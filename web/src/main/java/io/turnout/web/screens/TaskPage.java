package io.turnout.web.screens;

import io.turnout.web.forms.CamundaForm;
import io.turnout.web.forms.FieldType;
import io.turnout.web.forms.FormField;
import io.turnout.web.forms.FormPart;
import io.turnout.web.forms.FormText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a task ready to be drawn: every part with what stands in it and what is wrong with it. */
record TaskPage(List<Part> parts, boolean answered) {

    /**
     * A text, or a field with its present values.
     *
     * @param field {@code null} for a text
     */
    record Part(
            @Nullable FormField field,
            List<FormText.Piece> pieces,
            List<String> values,
            @Nullable String error) {

        public String value() {
            return values.isEmpty() ? "" : values.getFirst();
        }

        public boolean has(String option) {
            return values.contains(option);
        }

        /** The step of a number field, for example 0.01 for two decimals. */
        public String step() {
            Integer digits = field == null ? null : field.rules().decimalDigits();
            return digits == null ? "any" : digits == 0 ? "1" : "0." + "0".repeat(digits - 1) + "1";
        }

        public boolean is(String type) {
            return field != null && field.type() == FieldType.valueOf(type);
        }
    }

    static TaskPage of(CamundaForm form, Map<String, ?> entered, Map<String, String> errors) {
        List<Part> parts = new ArrayList<>();
        for (FormPart part : form.parts()) {
            switch (part) {
                case FormText text -> parts.add(new Part(null, text.pieces(), List.of(), null));
                case FormField field ->
                    parts.add(new Part(field, List.of(), values(field, entered), errors.get(field.key())));
            }
        }
        return new TaskPage(parts, !errors.isEmpty());
    }

    private static List<String> values(FormField field, Map<String, ?> entered) {
        Object value = entered.get(field.key());
        if (value == null) {
            String initial = field.initial();
            boolean untouched = entered.isEmpty() && initial != null;
            return untouched ? List.of(initial) : List.of();
        }
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }
}
