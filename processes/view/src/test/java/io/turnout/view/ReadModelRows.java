package io.turnout.view;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the read model as the exporter would have written them. */
final class ReadModelRows {

    static final long CALLER = 11;
    static final long CALLED = 12;
    static final Instant START = Instant.parse("2027-01-15T08:00:00Z");

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">
              <bpmn:process id="%s" name="%s" isExecutable="true">
                <bpmn:callActivity id="Call_Called" name="Let it
                  be called"/>
                <bpmn:userTask id="Task_ReviewOffer" name="Review offer"/>
                <bpmn:intermediateCatchEvent id="Timer_Soak" name="Soaked">
                  <bpmn:timerEventDefinition id="def"/>
                </bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="Call_Called" targetRef="Task_ReviewOffer"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private final JdbcClient database;
    private long lastKey = 100;

    ReadModelRows(JdbcClient database) {
        this.database = database;
    }

    ReadModelRows deploy() {
        definition(CALLER, "caller", 1, "Caller");
        definition(CALLED, "called", 1, "Called");
        return this;
    }

    void definition(long key, String processId, int version, String name) {
        insert("""
                        insert into engine.process_definition (key, process_id, version, resource_name, bpmn_xml, deployed_at)
                        values (?, ?, ?, ?, ?, ?)
                        """, key, processId, version, processId + ".bpmn", MODEL.formatted(processId, name), time(START));
    }

    /** A root or, with a parent, a called process. */
    long instance(UUID caseId, @Nullable Long parent, @Nullable Long callActivity, @Nullable Instant ended) {
        long key = ++lastKey;
        insert(
                """
                        insert into engine.process_instance (key, process_id, version, definition_key, parent_key,
                            parent_element_instance_key, root_key, case_id, state, started, ended)
                        values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                key,
                parent == null ? "caller" : "called",
                parent == null ? CALLER : CALLED,
                parent,
                callActivity,
                parent == null ? key : parent,
                caseId,
                ended == null ? "active" : "completed",
                time(START.plusSeconds(key)),
                ended == null ? null : time(ended));
        return key;
    }

    long element(long instance, String elementId, String type, String state) {
        long key = ++lastKey;
        insert(
                """
                        insert into engine.element_instance (key, element_id, element_type, process_instance_key,
                            definition_key, flow_scope_key, state, started, ended)
                        select ?, ?, ?, key, definition_key, key, ?, ?, ? from engine.process_instance where key = ?
                        """,
                key,
                elementId,
                type,
                state,
                time(START.plusSeconds(key)),
                state.equals("active") ? null : time(START.plusSeconds(key + 10)),
                instance);
        return key;
    }

    void flow(long instance, String flowId) {
        insert("insert into engine.sequence_flow values (?, ?, 1)", instance, flowId);
    }

    long task(long instance, String groups, @Nullable String assignee, @Nullable Instant due, int priority) {
        long key = ++lastKey;
        insert(
                """
                        insert into engine.user_task (key, element_id, element_instance_key, process_instance_key,
                            process_id, definition_key, root_key, case_id, assignee, candidate_groups, candidate_users,
                            due, priority, headers, state, created)
                        select ?, 'Task_ReviewOffer', ?, key, process_id, definition_key, root_key, case_id, ?,
                               ?::text[], '{}', ?, ?, '{"screen": "offers"}', 'open', ?
                        from engine.process_instance where key = ?
                        """,
                key,
                key,
                assignee,
                groups,
                due == null ? null : time(due),
                priority,
                time(START.plusSeconds(key)),
                instance);
        return key;
    }

    long incident(long instance, String elementId, String message) {
        long key = ++lastKey;
        insert("""
                        insert into engine.incident (key, error_type, message, job_key, element_id, element_instance_key,
                            process_instance_key, process_id, definition_key, root_key, case_id, created)
                        select ?, 'JOB_NO_RETRIES', ?, 7, ?, 8, key, process_id, definition_key, root_key, case_id, ?
                        from engine.process_instance where key = ?
                        """, key, message, elementId, time(START.plusSeconds(key)), instance);
        return key;
    }

    void timer(long instance, Instant due) {
        insert("""
                        insert into engine.timer (key, element_id, element_instance_key, process_instance_key,
                            definition_key, root_key, case_id, due)
                        select ?, 'Timer_Soak', 9, key, definition_key, root_key, case_id, ?
                        from engine.process_instance where key = ?
                        """, ++lastKey, time(due), instance);
    }

    void decision(long instance, String decisions) {
        insert("""
                        insert into engine.decision_evaluation (key, decision_id, decision_name, version, element_id,
                            element_instance_key, process_instance_key, root_key, case_id, output, decisions, evaluated_at)
                        select ?, 'test-gate', 'Test gate', 2, 'Decision_TestGate', 5, key, root_key, case_id,
                               '"pass"', ?::jsonb, ? from engine.process_instance where key = ?
                        """, ++lastKey, decisions, time(START), instance);
    }

    private void insert(String sql, @Nullable Object... values) {
        database.sql(sql).params(Arrays.asList(values)).update();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static Clock clock() {
        return Clock.fixed(START.plusSeconds(86_400), ZoneOffset.UTC);
    }
}
