package io.turnout.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of one query with their parameters; what the caller left open adds none. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition that needs no parameter. */
    Conditions and(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** Adds a condition on the parameter, unless there is none. */
    Conditions and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            and(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
