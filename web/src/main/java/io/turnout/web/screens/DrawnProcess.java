package io.turnout.web.screens;

import io.turnout.view.Diagram;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One process of a case as the viewer in the browser draws it. Keys are texts: they are too long for its numbers. */
record DrawnProcess(
        String process,
        String name,
        int version,
        String instanceKey,
        @Nullable String parentInstanceKey,
        @Nullable String parentElementId,
        String bpmnXml,
        List<Reached> elements,
        List<String> flowsTaken) {

    /** An element that was reached: active, completed, terminated or incident. */
    record Reached(String id, String state, int count) {}

    static DrawnProcess of(Diagram diagram) {
        Long parent = diagram.parentInstanceKey();
        return new DrawnProcess(
                diagram.process(),
                diagram.name(),
                diagram.version(),
                Long.toString(diagram.instanceKey()),
                parent == null ? null : parent.toString(),
                diagram.parentElementId(),
                diagram.bpmnXml(),
                diagram.elements().stream()
                        .map(element -> new Reached(
                                element.id(), element.state().name().toLowerCase(Locale.ROOT), element.count()))
                        .toList(),
                diagram.flowsTaken());
    }
}
