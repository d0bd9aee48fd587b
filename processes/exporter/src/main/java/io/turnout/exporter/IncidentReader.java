package io.turnout.exporter;

import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import java.time.Instant;

/** Turns the record of an incident into its row. */
final class IncidentReader {

    private IncidentReader() {}

    static Rows.Incident row(long key, IncidentRecordValue value, Instant at) {
        return new Rows.Incident(
                key,
                value.getErrorType().name(),
                Text.clean(value.getErrorMessage()),
                value.getJobKey(),
                Text.clean(value.getElementId()),
                value.getElementInstanceKey(),
                value.getProcessInstanceKey(),
                Text.clean(value.getBpmnProcessId()),
                value.getProcessDefinitionKey(),
                at,
                null);
    }
}
