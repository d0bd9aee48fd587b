package io.turnout.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a person entered in one user task.
 *
 * @param taskKey the engine's key of the task
 * @param values by the keys of the form's fields
 */
public record NewSubmission(
        UUID caseId, String taskKey, String process, String elementId, int iteration, Map<String, Object> values) {

    public NewSubmission {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
