package io.turnout.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have typed into a task and not yet completed; each person has an own draft. */
@Component
public class TaskDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the values in place of what the person had kept before. */
    @Transactional
    public void save(String taskKey, String person, Map<String, Object> values) {
        jdbc.sql("""
                insert into cases.task_draft (task_key, person, entered, at)
                values (:taskKey, :person, :entered::jsonb, :at)
                on conflict (task_key, person) do update set entered = excluded.entered, at = excluded.at""")
                .param("taskKey", taskKey)
                .param("person", person)
                .param("entered", Sql.json(values))
                .param("at", Sql.time(clock.instant()))
                .update();
    }

    public Optional<Map<String, Object>> find(String taskKey, String person) {
        return jdbc.sql("select entered from cases.task_draft where task_key = :taskKey and person = :person")
                .param("taskKey", taskKey)
                .param("person", person)
                .query((row, number) -> Sql.object(row, "entered"))
                .optional();
    }

    /** What the person has kept of many tasks, by the task, for lists. */
    public Map<String, Map<String, Object>> find(Collection<String> taskKeys, String person) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        jdbc.sql("select task_key, entered from cases.task_draft where task_key = any(:taskKeys) and person = :person")
                .param("taskKeys", taskKeys.toArray(String[]::new))
                .param("person", person)
                .query(row -> {
                    found.put(row.getString("task_key"), Sql.object(row, "entered"));
                });
        return found;
    }

    @Transactional
    public void discard(String taskKey, String person) {
        jdbc.sql("delete from cases.task_draft where task_key = :taskKey and person = :person")
                .param("taskKey", taskKey)
                .param("person", person)
                .update();
    }

    /** Everybody's drafts of a task that is done. */
    void discardAll(String taskKey) {
        jdbc.sql("delete from cases.task_draft where task_key = :taskKey")
                .param("taskKey", taskKey)
                .update();
    }
}
