package io.turnout.web.forms;

import io.turnout.kernel.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks what was entered against a form, for the screens and the API alike. Fields that the form hides are left out;
 * names that the form does not know are refused, so that nobody slips in a decision that was not asked for.
 */
public final class FormCheck {

    private static final String POINTER = "/variables/";

    private final CamundaForm form;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private FormCheck(CamundaForm form) {
        this.form = form;
    }

    /** @param entered by field key: texts or lists of texts from a page, JSON values from the API */
    public static FormAnswers check(CamundaForm form, Map<String, ?> entered) {
        FormCheck check = new FormCheck(form);
        check.refuseUnknown(entered.keySet());
        form.fields().forEach(field -> check.checkField(field, entered));
        return new FormAnswers(check.values, check.errors);
    }

    private void refuseUnknown(Set<String> names) {
        Set<String> known = form.fields().stream().map(FormField::key).collect(Collectors.toSet());
        names.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name ->
                        errors.add(new FieldError(POINTER + name, "is not a field of this form; leave it out")));
    }

    private void checkField(FormField field, Map<String, ?> entered) {
        HideCondition hidden = field.hiddenWhen();
        if (hidden != null && hidden.holds(entered)) {
            return;
        }
        try {
            Object value = FieldValue.read(field, entered.get(field.key()));
            if (value != null) {
                values.put(field.key(), value);
            } else if (field.required()) {
                refuse(field, "is needed");
            }
        } catch (FieldValue.Unreadable unreadable) {
            refuse(field, unreadable.getMessage());
        }
    }

    private void refuse(FormField field, String detail) {
        errors.add(new FieldError(POINTER + field.key(), detail));
    }

    /** The error texts by field key, for showing each beside its field. */
    public static Map<String, String> byField(List<FieldError> errors) {
        Map<String, String> texts = new LinkedHashMap<>();
        errors.forEach(error -> texts.merge(
                error.pointer().substring(error.pointer().lastIndexOf('/') + 1),
                error.detail(),
                (a, b) -> a + "; " + b));
        return texts;
    }

    /** As {@link BigDecimal#toPlainString}, without the zeros that a form's limit may end with. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
