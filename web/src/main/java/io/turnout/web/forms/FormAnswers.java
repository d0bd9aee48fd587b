package io.turnout.web.forms;

import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import java.util.List;
import java.util.Map;

/**
 * What was entered, checked against the form.
 *
 * @param values by field key: text, {@link java.math.BigDecimal}, {@link Boolean}, lists of text, ISO dates as text
 * @param errors empty when everything is as the form wants it
 */
public record FormAnswers(Map<String, Object> values, List<FieldError> errors) {

    public FormAnswers {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    /** @throws InvalidInput with every error, if there is one */
    public Map<String, Object> valid() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return values;
    }
}
