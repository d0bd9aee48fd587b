package io.turnout.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The diagrams of a case: its root's and those of every process it called, with tokens, incidents and executed path. */
@Component
public class Diagrams {

    /** The body of a multi-instance has the same id as its instances: it counts only while it has none. */
    private static final String COUNTS = """
            select e.process_instance_key as instance_key, e.element_id,
                   greatest(count(*) filter (where e.state = 'active' and e.element_type <> 'MULTI_INSTANCE_BODY'),
                            max(case when e.state = 'active' then 1 else 0 end)) as active,
                   greatest(count(*) filter (where e.state = 'completed' and e.element_type <> 'MULTI_INSTANCE_BODY'),
                            max(case when e.state = 'completed' then 1 else 0 end)) as completed,
                   count(*) filter (where e.state = 'terminated') as terminated,
                   (select count(*) from engine.incident i
                    where i.process_instance_key = e.process_instance_key
                      and i.element_id = e.element_id and i.resolved is null) as incidents
            from engine.element_instance e
            where e.process_instance_key = any(:keys::bigint[])
            group by e.process_instance_key, e.element_id
            order by min(e.started), min(e.key)
            """;

    private static final String FLOWS = """
            select process_instance_key as instance_key, flow_id from engine.sequence_flow
            where process_instance_key = any(:keys::bigint[]) order by flow_id
            """;

    private final JdbcClient database;
    private final ProcessInstances instances;
    private final Models models;

    Diagrams(JdbcClient database, ProcessInstances instances, Models models) {
        this.database = database;
        this.instances = instances;
        this.models = models;
    }

    public List<Diagram> of(UUID caseId) {
        List<ProcessInstance> tree = instances.tree(caseId);
        String[] keys = Columns.array(tree.stream().map(ProcessInstance::key).toList());
        Map<Long, List<Reached>> reached = database.sql(COUNTS).param("keys", keys).query(Reached.class).list().stream()
                .collect(Collectors.groupingBy(Reached::instanceKey));
        Map<Long, List<Taken>> taken = database.sql(FLOWS).param("keys", keys).query(Taken.class).list().stream()
                .collect(Collectors.groupingBy(Taken::instanceKey));
        List<Diagram> diagrams = new ArrayList<>();
        for (ProcessInstance instance : tree) {
            models.find(instance.definitionKey())
                    .map(model -> draw(instance, model, reached.get(instance.key()), taken.get(instance.key())))
                    .ifPresent(diagrams::add);
        }
        return diagrams;
    }

    private static Diagram draw(
            ProcessInstance instance,
            ProcessModel model,
            @Nullable List<Reached> reached,
            @Nullable List<Taken> taken) {
        List<DiagramElement> elements = reached == null
                ? List.of()
                : reached.stream().map(element -> element.drawnIn(model)).toList();
        List<String> flows =
                taken == null ? List.of() : taken.stream().map(Taken::flowId).toList();
        return new Diagram(
                instance.processId(),
                model.name(),
                instance.version(),
                instance.key(),
                instance.parentKey(),
                instance.parentElementId(),
                instance.state(),
                model.bpmnXml(),
                elements,
                flows);
    }

    private record Taken(long instanceKey, String flowId) {}

    private record Reached(
            long instanceKey, String elementId, int active, int completed, int terminated, int incidents) {

        DiagramElement drawnIn(ProcessModel model) {
            String name = model.nameOf(elementId);
            if (incidents > 0) {
                return new DiagramElement(elementId, name, ElementState.INCIDENT, incidents);
            }
            if (active > 0) {
                return new DiagramElement(elementId, name, ElementState.ACTIVE, active);
            }
            return completed > 0
                    ? new DiagramElement(elementId, name, ElementState.COMPLETED, completed)
                    : new DiagramElement(elementId, name, ElementState.TERMINATED, terminated);
        }
    }
}
