package io.turnout.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.DecisionEvaluationRecordValue;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns records into rows of a batch; what the read model does not show, it passes over. */
final class RecordReader {

    private static final String CASE_ID = "caseId";

    private final Batch batch;

    RecordReader(Batch batch) {
        this.batch = batch;
    }

    void read(Record<?> record) {
        Instant at = EngineTime.of(record.getTimestamp());
        switch (record.getValueType()) {
            case PROCESS -> process(record, (Process) record.getValue(), at);
            case FORM -> form(record, (Form) record.getValue(), at);
            case PROCESS_INSTANCE -> instance(record, (ProcessInstanceRecordValue) record.getValue(), at);
            case VARIABLE -> variable((VariableRecordValue) record.getValue());
            case USER_TASK -> TaskReader.read(record, at).ifPresent(task -> batch.tasks.put(task.key(), task));
            case TIMER -> timer(record, (TimerRecordValue) record.getValue());
            case INCIDENT -> incident(record, (IncidentRecordValue) record.getValue(), at);
            case DECISION_EVALUATION ->
                batch.decisions.put(
                        record.getKey(),
                        DecisionReader.read(record.getKey(), (DecisionEvaluationRecordValue) record.getValue(), at));
            default -> {
                // The filter asks for nothing else; a newer broker may send more all the same.
            }
        }
    }

    private void process(Record<?> record, Process value, Instant at) {
        if (record.getIntent() == ProcessIntent.CREATED) {
            batch.definitions.put(
                    value.getProcessDefinitionKey(),
                    new Rows.Definition(
                            value.getProcessDefinitionKey(),
                            Text.clean(value.getBpmnProcessId()),
                            value.getVersion(),
                            Text.clean(value.getResourceName()),
                            utf8(value.getResource()),
                            at));
        }
    }

    private void form(Record<?> record, Form value, Instant at) {
        if (record.getIntent() == FormIntent.CREATED) {
            batch.forms.put(
                    value.getFormKey(),
                    new Rows.Form(
                            value.getFormKey(),
                            Text.clean(value.getFormId()),
                            value.getVersion(),
                            utf8(value.getResource()),
                            at));
        }
    }

    private void instance(Record<?> record, ProcessInstanceRecordValue value, Instant at) {
        if (!(record.getIntent() instanceof ProcessInstanceIntent intent)) {
            return;
        }
        boolean process = value.getBpmnElementType() == BpmnElementType.PROCESS;
        switch (intent) {
            case ELEMENT_ACTIVATING -> {
                if (process) {
                    batch.instances.put(record.getKey(), begun(record.getKey(), value, true, at));
                } else {
                    batch.elements.put(record.getKey(), begunElement(record.getKey(), value, at));
                }
            }
            case ELEMENT_COMPLETED -> ended(record.getKey(), value, process, "completed", at);
            case ELEMENT_TERMINATED -> ended(record.getKey(), value, process, "terminated", at);
            case ELEMENT_MIGRATED -> migrated(record.getKey(), value, process);
            case SEQUENCE_FLOW_TAKEN ->
                batch.flows.merge(
                        new Rows.Flow(value.getProcessInstanceKey(), Text.clean(value.getElementId())),
                        1,
                        Integer::sum);
            default -> {
                // The steps in between show nothing that a person asks for.
            }
        }
    }

    private void ended(long key, ProcessInstanceRecordValue value, boolean process, String state, Instant at) {
        if (process) {
            Rows.Instance known = batch.instances.get(key);
            Rows.Instance row = known == null ? begun(key, value, false, at) : known;
            batch.instances.put(key, row.ended(state, at));
        } else {
            Rows.Element known = batch.elements.get(key);
            Rows.Element row = known == null ? begunElement(key, value, at) : known;
            batch.elements.put(key, row.ended(state, at));
        }
    }

    private static Rows.Instance begun(long key, ProcessInstanceRecordValue value, boolean begun, Instant at) {
        return new Rows.Instance(
                key,
                Text.clean(value.getBpmnProcessId()),
                value.getVersion(),
                value.getProcessDefinitionKey(),
                value.getParentProcessInstanceKey(),
                value.getParentElementInstanceKey(),
                begun,
                Rows.ACTIVE,
                at,
                null);
    }

    private static Rows.Element begunElement(long key, ProcessInstanceRecordValue value, Instant at) {
        return new Rows.Element(
                key,
                Text.clean(value.getElementId()),
                value.getBpmnElementType().name(),
                value.getProcessInstanceKey(),
                value.getProcessDefinitionKey(),
                value.getFlowScopeKey(),
                Rows.ACTIVE,
                at,
                null);
    }

    private void migrated(long key, ProcessInstanceRecordValue value, boolean process) {
        batch.migrations.put(
                key,
                new Rows.Migration(
                        key,
                        process,
                        Text.clean(value.getElementId()),
                        Text.clean(value.getBpmnProcessId()),
                        value.getVersion(),
                        value.getProcessDefinitionKey()));
    }

    private void variable(VariableRecordValue value) {
        if (value.getScopeKey() == value.getProcessInstanceKey() && CASE_ID.equals(value.getName())) {
            UUID caseId = caseId(value.getValue());
            if (caseId != null) {
                batch.caseVariables.putIfAbsent(value.getProcessInstanceKey(), caseId);
            }
        }
    }

    /** Other processes of the same engine may have a variable of that name that is no case of ours. */
    private static @Nullable UUID caseId(String json) {
        String text = json.replace("\"", "");
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private void timer(Record<?> record, TimerRecordValue value) {
        boolean created = record.getIntent() == TimerIntent.CREATED;
        if (created && value.getProcessInstanceKey() > 0) {
            batch.timers.put(
                    record.getKey(),
                    new Rows.Timer(
                            record.getKey(),
                            Text.clean(value.getTargetElementId()),
                            value.getElementInstanceKey(),
                            value.getProcessInstanceKey(),
                            value.getProcessDefinitionKey(),
                            EngineTime.of(value.getDueDate())));
        } else if (record.getIntent() == TimerIntent.TRIGGERED || record.getIntent() == TimerIntent.CANCELED) {
            batch.timers.remove(record.getKey());
            batch.timersGone.add(record.getKey());
        }
    }

    private void incident(Record<?> record, IncidentRecordValue value, Instant at) {
        long key = record.getKey();
        Rows.Incident known = batch.incidents.get(key);
        Rows.Incident row = known == null ? IncidentReader.row(key, value, at) : known;
        if (record.getIntent() == IncidentIntent.CREATED) {
            batch.incidents.put(key, row);
        } else if (record.getIntent() == IncidentIntent.RESOLVED) {
            batch.incidents.put(key, row.resolved(at));
        }
    }

    private static String utf8(byte[] resource) {
        return Text.clean(new String(resource, StandardCharsets.UTF_8));
    }
}
