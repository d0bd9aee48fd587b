package io.turnout.view;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A deployed version of a process, with the names that its elements have in it. */
public record ProcessModel(
        long definitionKey,
        String processId,
        int version,
        String name,
        String bpmnXml,
        Instant deployedAt,
        Map<String, ModelElement> elements) {

    public ProcessModel {
        elements = Map.copyOf(elements);
    }

    /** The element's name, its id if this version does not know it. */
    public String nameOf(String elementId) {
        ModelElement element = elements.get(elementId);
        return element == null ? elementId : element.name();
    }

    public @Nullable ModelElement element(String elementId) {
        return elements.get(elementId);
    }
}
