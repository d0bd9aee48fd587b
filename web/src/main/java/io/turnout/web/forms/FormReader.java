package io.turnout.web.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads Camunda form JSON. Groups are opened up; what is only layout is left out. */
@Component
public class FormReader {

    private final JsonMapper json;

    public FormReader(JsonMapper json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException if the form uses what the server cannot show */
    public CamundaForm read(String formJson) {
        JsonNode form = json.readTree(formJson);
        List<FormPart> parts = new ArrayList<>();
        addParts(form.path("components"), parts);
        return new CamundaForm(form.path("id").asString(""), parts);
    }

    private static void addParts(JsonNode components, List<FormPart> parts) {
        for (JsonNode component : components) {
            String type = component.path("type").asString("");
            switch (type) {
                case "text" -> parts.add(new FormText(component.path("text").asString("")));
                case "group" -> addParts(component.path("components"), parts);
                case "separator", "spacer", "button", "html", "image" -> {
                    // Layout and buttons of the browser's form library: the page has its own.
                }
                default -> parts.add(field(component, type));
            }
        }
    }

    private static FormField field(JsonNode component, String type) {
        FieldType known = FieldType.of(type)
                .orElseThrow(() -> new IllegalArgumentException("Forms cannot have fields of the type " + type));
        String key = text(component, "key");
        if (key == null) {
            throw new IllegalArgumentException("A field of the type " + type + " has no key");
        }
        String label = text(component, known == FieldType.DATETIME ? "dateLabel" : "label");
        String hide = text(component.path("conditional"), "hide");
        return new FormField(
                key,
                known,
                label == null ? key : label,
                text(component, "description"),
                rules(component),
                options(component),
                text(component, "valuesKey"),
                text(component, "defaultValue"),
                text(component, "accept"),
                "datetime".equals(text(component, "subtype")),
                hide == null ? null : HideCondition.parse(hide));
    }

    private static FieldRules rules(JsonNode component) {
        JsonNode validate = component.path("validate");
        String pattern = text(validate, "pattern");
        return new FieldRules(
                validate.path("required").asBoolean(false),
                number(validate, "min"),
                number(validate, "max"),
                integer(validate, "minLength"),
                integer(validate, "maxLength"),
                pattern == null ? null : Pattern.compile(pattern),
                integer(component, "decimalDigits"));
    }

    private static List<FieldOption> options(JsonNode component) {
        List<FieldOption> options = new ArrayList<>();
        for (JsonNode value : component.path("values")) {
            String code = value.path("value").asString("");
            options.add(new FieldOption(code, value.path("label").asString(code)));
        }
        return options;
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = value.asString("");
        return text.isBlank() ? null : text;
    }

    private static @Nullable BigDecimal number(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable Integer integer(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : Integer.valueOf(text);
    }
}
