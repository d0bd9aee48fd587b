package io.turnout.engine;

import io.turnout.kernel.Actor;
import io.turnout.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person entered in one user task, already checked against its form.
 *
 * @param values by field key: text, {@link BigDecimal}, {@link Boolean}, ISO dates as text, document ids as text
 */
public record TaskSubmission(
        UUID caseId,
        String taskKey,
        String processId,
        String elementId,
        int iteration,
        Actor by,
        Map<String, Object> values) {

    /** @throws InvalidInput if the field is empty */
    public String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw InvalidInput.of("/variables/" + field, "is needed here");
        }
        return text;
    }

    public @Nullable String textOrNull(String field) {
        Object value = values.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    public boolean flag(String field) {
        return Boolean.TRUE.equals(values.get(field)) || "true".equals(values.get(field));
    }

    /** @throws InvalidInput if the field is empty or no number */
    public BigDecimal number(String field) {
        try {
            return new BigDecimal(text(field));
        } catch (NumberFormatException noNumber) {
            throw InvalidInput.of("/variables/" + field, "must be a number");
        }
    }
}
