package io.turnout.jobs.providerevaluation;

import io.turnout.engine.TaskSubmission;
import java.util.Collection;
import java.util.List;

/** Reader of the options that a person ticked in a checklist. */
final class Chosen {

    private Chosen() {}

    static List<String> of(TaskSubmission submission, String field) {
        Object value = submission.values().get(field);
        if (value instanceof Collection<?> ticked) {
            return ticked.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString().split(","));
    }
}
