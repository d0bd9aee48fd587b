package io.turnout.cases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a case that people and workers may change, by the names the audit trail uses. */
final class CaseFields {

    private CaseFields() {}

    /** Those of the named fields that have a value. */
    static Map<String, Object> of(CaseRecord record, Collection<String> names) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : names) {
            Object value = value(record, name);
            if (value != null) {
                values.put(name, value.toString());
            }
        }
        return values;
    }

    private static @Nullable Object value(CaseRecord record, String name) {
        return switch (name) {
            case "newCircuitId" -> record.newCircuitId();
            case "newProvider" -> record.newProvider();
            case "managerId" -> record.managerId();
            case "targetDate" -> record.targetDate();
            default -> throw new IllegalArgumentException("No field " + name);
        };
    }
}
