package io.turnout.web.application;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the engine is to be told of completed tasks, kept until it has been told: a crash in between loses nothing. */
@Component
class TaskDecisions {

    private final JdbcClient database;
    private final JsonMapper json;

    TaskDecisions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Makes everybody else who works on this task wait until the transaction ends. */
    void lock(String taskKey) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 911))")
                .param("key", taskKey)
                .query((row, number) -> true)
                .list();
    }

    /**
     * Keeps what the engine is to be told.
     *
     * @param applied whether what was entered has changed the modules already
     */
    void keep(String taskKey, Map<String, Object> variables, boolean applied) {
        database.sql("""
                        insert into web.task_decision (task_key, variables, applied)
                        values (:key, :variables::jsonb, :applied)
                        on conflict (task_key) do update set variables = excluded.variables, applied = excluded.applied""")
                .param("key", taskKey)
                .param("variables", json.writeValueAsString(variables))
                .param("applied", applied)
                .update();
    }

    boolean isApplied(String taskKey) {
        return database.sql("select applied from web.task_decision where task_key = :key")
                .param("key", taskKey)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    Map<String, Object> of(String taskKey) {
        return database.sql("select variables::text from web.task_decision where task_key = :key")
                .param("key", taskKey)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, new TypeReference<Map<String, Object>>() {}))
                .orElse(Map.of());
    }

    void forget(String taskKey) {
        database.sql("delete from web.task_decision where task_key = :key")
                .param("key", taskKey)
                .update();
    }
}
