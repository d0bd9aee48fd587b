package io.turnout.web.api;

import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes into the read model what the exporter would have written. */
@TestComponent
public class EngineRows {

    private static final long DEFINITION = 77;
    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
              <process id="provider-switch" name="Switch provider">
                <userTask id="Task_DecideOnFailedTest" name="Decide on failed test"/>
              </process>
            </definitions>""";

    private final AtomicLong keys = new AtomicLong(1_000_000);
    private final JdbcClient database;
    private final FakeEngine engine;

    EngineRows(JdbcClient database, FakeEngine engine) {
        this.database = database;
        this.engine = engine;
    }

    private void definition() {
        database.sql("""
                        insert into engine.process_definition (key, process_id, version, resource_name, bpmn_xml, deployed_at)
                        values (?, 'provider-switch', 3, 'provider-switch.bpmn', ?, now()) on conflict do nothing""").params(DEFINITION, MODEL).update();
    }

    /** An open task of the case, in the read model and in the engine. */
    public String task(UUID caseId, String group, @Nullable String form) {
        definition();
        long key = keys.incrementAndGet();
        Long formKey = form == null ? null : keys.incrementAndGet();
        if (formKey != null) {
            database.sql(
                            "insert into engine.form (key, form_id, version, body, deployed_at) values (?, ?, 1, ?, now())")
                    .params(formKey, "decide-on-failed-test", form)
                    .update();
        }
        database.sql("""
                        insert into engine.user_task (key, element_id, element_instance_key, process_instance_key,
                            process_id, definition_key, root_key, case_id, form_key, candidate_groups, candidate_users,
                            due, priority, headers, state, created)
                        values (?, 'Task_DecideOnFailedTest', ?, 1, 'provider-switch', ?, 1, ?, ?, array[?], '{}',
                            ?, 50, '{}', 'open', now())""")
                .params(key, key, DEFINITION, caseId, formKey, group, OffsetDateTime.parse("2027-01-01T00:00:00Z"))
                .update();
        engine.openTasks.add(Long.toString(key));
        return Long.toString(key);
    }

    /** What the exporter says once the engine has completed or cancelled the task. */
    public void ended(String taskKey, String state) {
        database.sql("update engine.user_task set state = ?, ended = now() where key = ?")
                .params(state, Long.valueOf(taskKey))
                .update();
    }

    public String incident(UUID caseId, String message) {
        definition();
        long key = keys.incrementAndGet();
        database.sql("""
                        insert into engine.incident (key, error_type, message, job_key, element_id, element_instance_key,
                            process_instance_key, process_id, definition_key, root_key, case_id, created)
                        values (?, 'JOB_NO_RETRIES', ?, 7, 'Task_DecideOnFailedTest', 8, 1, 'provider-switch', ?, 1, ?, now())""").params(key, message, DEFINITION, caseId).update();
        return Long.toString(key);
    }

    /** The run of the case, which has not ended. */
    public void running(long key, UUID caseId) {
        definition();
        database.sql("""
                        insert into engine.process_instance (key, process_id, version, definition_key, root_key, case_id,
                            state, started)
                        values (?, 'provider-switch', 3, ?, ?, ?, 'active', now())""").params(key, DEFINITION, key, caseId).update();
    }
}
