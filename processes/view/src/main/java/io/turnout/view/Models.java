package io.turnout.view;

import io.turnout.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deployed models. Read once each: a deployed version never changes, unless the whole engine was wiped. */
@Component
public class Models {

    private final JdbcClient database;
    private final Map<Long, ProcessModel> read = new ConcurrentHashMap<>();

    Models(JdbcClient database) {
        this.database = database;
    }

    public ProcessModel get(long definitionKey) {
        return find(definitionKey).orElseThrow(() -> new NotFound("process definition", definitionKey));
    }

    public Optional<ProcessModel> find(long definitionKey) {
        ProcessModel known = read.get(definitionKey);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ProcessModel> found = database.sql("select * from engine.process_definition where key = :key")
                .param("key", definitionKey)
                .query(Models::model)
                .optional();
        found.ifPresent(model -> read.put(definitionKey, model));
        return found;
    }

    /** The newest version of each process, by process id. */
    public List<ProcessModel> latest() {
        return database.sql("""
                        select distinct on (process_id) key from engine.process_definition
                        order by process_id, version desc
                        """).query(Long.class).list().stream()
                .map(this::get)
                .toList();
    }

    /** Every version of a process, newest first. */
    public List<ProcessModel> versions(String processId) {
        return database
                .sql("select key from engine.process_definition where process_id = :processId order by version desc")
                .param("processId", processId)
                .query(Long.class)
                .list()
                .stream()
                .map(this::get)
                .toList();
    }

    /** The element's name in that version, its id while the model has not arrived. */
    public String nameOf(long definitionKey, String elementId) {
        return find(definitionKey).map(model -> model.nameOf(elementId)).orElse(elementId);
    }

    /** Ids of the elements whose name has this text in it, in the newest versions. */
    Set<String> elementsNamed(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return latest().stream()
                .flatMap(model -> model.elements().values().stream())
                .filter(element -> element.name().toLowerCase(Locale.ROOT).contains(wanted))
                .map(ModelElement::id)
                .collect(Collectors.toSet());
    }

    @EventListener
    void forget(EngineChanged change) {
        if (change.models()) {
            read.clear();
        }
    }

    private static ProcessModel model(ResultSet row, int number) throws SQLException {
        String processId = row.getString("process_id");
        String bpmnXml = row.getString("bpmn_xml");
        Map<String, ModelElement> elements = ModelReader.elements(bpmnXml, processId);
        ModelElement process = elements.get(processId);
        return new ProcessModel(
                row.getLong("key"),
                processId,
                row.getInt("version"),
                process == null ? processId : process.name(),
                bpmnXml,
                Columns.instant(row, "deployed_at"),
                elements);
    }
}
