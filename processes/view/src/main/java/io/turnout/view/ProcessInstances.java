package io.turnout.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which processes run, or ran, for a case. */
@Component
public class ProcessInstances {

    private static final String SELECT = """
            select p.*, caller.element_id as parent_element_id
            from engine.process_instance p
            left join engine.element_instance caller on caller.key = p.parent_element_instance_key
            """;

    private final JdbcClient database;

    ProcessInstances(JdbcClient database) {
        this.database = database;
    }

    /** The case's root and every process it called, callers before the called, in the order they started. */
    public List<ProcessInstance> tree(UUID caseId) {
        return database.sql(SELECT + "where p.case_id = :caseId order by p.started, p.key")
                .param("caseId", caseId)
                .query(ProcessInstances::read)
                .list();
    }

    public Optional<ProcessInstance> find(long key) {
        return database.sql(SELECT + "where p.key = :key")
                .param("key", key)
                .query(ProcessInstances::read)
                .optional();
    }

    private static ProcessInstance read(ResultSet row, int number) throws SQLException {
        return new ProcessInstance(
                row.getLong("key"),
                row.getString("process_id"),
                row.getInt("version"),
                row.getLong("definition_key"),
                Columns.optionalLong(row, "parent_key"),
                Columns.optionalLong(row, "parent_element_instance_key"),
                row.getString("parent_element_id"),
                row.getLong("root_key"),
                Columns.optionalUuid(row, "case_id"),
                Columns.constant(LifeState.class, row, "state"),
                Columns.instant(row, "started"),
                Columns.optionalInstant(row, "ended"));
    }
}
