package io.turnout.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One process of a case as it can be drawn: the model and where its tokens are and were.
 *
 * @param parentElementId the call activity in the caller's diagram, {@code null} for the root
 * @param flowsTaken ids of the sequence flows that were executed
 */
public record Diagram(
        String process,
        String name,
        int version,
        long instanceKey,
        @Nullable Long parentInstanceKey,
        @Nullable String parentElementId,
        LifeState state,
        String bpmnXml,
        List<DiagramElement> elements,
        List<String> flowsTaken) {

    public Diagram {
        elements = List.copyOf(elements);
        flowsTaken = List.copyOf(flowsTaken);
    }
}
