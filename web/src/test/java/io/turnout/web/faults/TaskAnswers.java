package io.turnout.web.faults;

import io.turnout.web.installation.Fleet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Values that a task's form accepts: what it requires, and nothing else. */
final class TaskAnswers {

    /** Values that fit together, which the form's rules alone do not say. */
    private static final Map<String, Object> REQUIREMENTS = Map.of(
            "budgetMonthly", 1200,
            "currency", "CNY",
            "reservePercent", 10,
            "horizonMonths", 24,
            "minBandwidthDownKbps", 100000,
            "minSlaAvailability", 99.5,
            "weightPrice", 50,
            "weightSupport", 30,
            "weightReputation", 20);

    private TaskAnswers() {}

    static Map<String, Object> to(JsonNode task) {
        return switch (task.path("elementId").asString()) {
            case "Task_SetRequirementsAndBudget" -> REQUIREMENTS;
            case "Task_ResearchCandidates" -> Map.of("candidates", Fleet.CANDIDATE);
            default -> required(task);
        };
    }

    static Map<String, Object> required(JsonNode task) {
        Map<String, Object> values = new HashMap<>();
        for (JsonNode field : task.path("form").path("fields")) {
            if (field.path("required").asBoolean()) {
                values.put(field.path("key").asString(), sample(field));
            }
        }
        return values;
    }

    private static Object sample(JsonNode field) {
        String firstOption = field.path("options").path(0).path("value").asString("");
        return switch (field.path("type").asString()) {
            case "checkbox" -> true;
            case "number" -> Math.max(1, field.path("min").asInt(1));
            case "datetime", "date" -> LocalDate.now().toString();
            case "checklist" -> List.of(firstOption);
            case "select", "radio" -> firstOption;
            default -> "entered under faults";
        };
    }
}
