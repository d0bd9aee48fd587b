package io.turnout.web.api.cases;

import io.turnout.view.Diagram;
import io.turnout.view.ElementState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The models of a case with their active, done and failed elements, called processes included. */
record DiagramBody(List<ProcessBody> processes) {

    record ProcessBody(
            String process,
            String name,
            int version,
            String instanceKey,
            @Nullable String parentInstanceKey,
            @Nullable String parentElementId,
            String bpmnXml,
            List<ElementBody> elements,
            List<String> flowsTaken) {}

    record ElementBody(String id, String name, ElementState state, int count) {}

    static DiagramBody of(List<Diagram> diagrams) {
        return new DiagramBody(diagrams.stream().map(DiagramBody::process).toList());
    }

    private static ProcessBody process(Diagram diagram) {
        Long parent = diagram.parentInstanceKey();
        return new ProcessBody(
                diagram.process(),
                diagram.name(),
                diagram.version(),
                Long.toString(diagram.instanceKey()),
                parent == null ? null : parent.toString(),
                diagram.parentElementId(),
                diagram.bpmnXml(),
                diagram.elements().stream()
                        .map(element -> new ElementBody(element.id(), element.name(), element.state(), element.count()))
                        .toList(),
                diagram.flowsTaken());
    }
}
