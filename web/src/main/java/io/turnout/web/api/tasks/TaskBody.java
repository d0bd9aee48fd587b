package io.turnout.web.api.tasks;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.turnout.view.TaskState;
import io.turnout.web.forms.FieldOption;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task in the API.
 *
 * @param key the engine's key, as text
 * @param variables what was entered at the completion, else the caller's draft
 */
public record TaskBody(
        String key,
        @Nullable UUID caseId,
        String process,
        String elementId,
        String name,
        TaskState state,
        @Nullable String assignee,
        List<String> candidateGroups,
        int priority,
        @Nullable Instant due,
        @Nullable Instant followUp,
        Instant createdAt,
        @Nullable FormBody form,
        Map<String, Object> variables) {

    /** The form: a completion takes the keys of its fields. */
    public record FormBody(String id, int version, List<FieldBody> fields) {}

    /** One field; {@code default} is spelt without a keyword in the record only. */
    public record FieldBody(
            String key,
            String label,
            String type,
            boolean required,
            List<FieldOption> options,
            @JsonProperty("default") @Nullable String initial,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String pattern) {}
}
