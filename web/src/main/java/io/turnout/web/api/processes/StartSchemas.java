package io.turnout.web.api.processes;

import io.turnout.web.application.SwitchParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** JSON Schemas (2020-12) of the bodies that start processes. */
@Component
class StartSchemas {

    private final SwitchParameters parameters;

    StartSchemas(SwitchParameters parameters) {
        this.parameters = parameters;
    }

    Map<String, Object> providerSwitch() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("siteId", text("uuid", "The site that moves to another provider"));
        fields.put("circuitId", text("uuid", "Its present circuit"));
        fields.put("reason", described(Map.of("type", "string", "minLength", 1, "maxLength", 1000), "Why"));
        fields.put("targetDate", text("date", "Day from which the new line carries the traffic"));
        fields.put("managerId", described(Map.of("type", "string"), "Login of the manager"));
        fields.put("budget", money());
        fields.put("reservePercent", Map.of("type", "number", "minimum", 0, "exclusiveMaximum", 100));
        fields.put("requirements", requirements());
        fields.put("parameters", amounts());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.putAll(object(fields));
        schema.put("required", List.of("siteId", "circuitId", "reason", "targetDate"));
        return schema;
    }

    private Map<String, Object> amounts() {
        Map<String, Object> fields = new LinkedHashMap<>();
        parameters.names().forEach(name -> fields.put(name, Map.of("type", "string", "format", "duration")));
        return object(fields);
    }

    private static Map<String, Object> requirements() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("horizonMonths", Map.of("type", "integer", "minimum", 1));
        fields.put("minBandwidthDownKbps", Map.of("type", "integer", "minimum", 0));
        fields.put("minSlaAvailability", Map.of("type", "number", "minimum", 0, "maximum", 100));
        fields.put("dataResidency", Map.of("type", "string"));
        fields.put("attestations", Map.of("type", "array", "items", Map.of("type", "string")));
        fields.put("maxTermMonths", Map.of("type", "integer", "minimum", 1));
        fields.put("latestDelivery", Map.of("type", "string", "format", "date"));
        fields.put("weights", Map.of("type", "object", "additionalProperties", Map.of("type", "number")));
        return object(fields);
    }

    private static Map<String, Object> money() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("amount", Map.of("type", "string", "pattern", "^\\d+(\\.\\d+)?$"));
        fields.put("currency", Map.of("type", "string", "pattern", "^[A-Z]{3}$"));
        Map<String, Object> money = object(fields);
        money.put("required", List.of("amount", "currency"));
        return money;
    }

    private static Map<String, Object> object(Map<String, Object> fields) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", fields);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> text(String format, String description) {
        return described(Map.of("type", "string", "format", format), description);
    }

    private static Map<String, Object> described(Map<String, Object> schema, String description) {
        Map<String, Object> described = new LinkedHashMap<>(schema);
        described.put("description", description);
        return described;
    }
}
