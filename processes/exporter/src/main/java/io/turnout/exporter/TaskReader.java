package io.turnout.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the record of a user task into its row; every one of these records has the whole task in it. */
final class TaskReader {

    private TaskReader() {}

    static Optional<Rows.Task> read(Record<?> record, Instant at) {
        UserTaskRecordValue value = (UserTaskRecordValue) record.getValue();
        if (!(record.getIntent() instanceof UserTaskIntent intent)) {
            return Optional.empty();
        }
        return switch (intent) {
            case CREATED, ASSIGNED, UPDATED, MIGRATED -> Optional.of(row(value, "open", at, null));
            case COMPLETED -> Optional.of(row(value, "completed", at, at));
            case CANCELED -> Optional.of(row(value, "cancelled", at, at));
            default -> Optional.empty();
        };
    }

    private static Rows.Task row(UserTaskRecordValue value, String state, Instant at, @Nullable Instant ended) {
        long created = value.getCreationTimestamp();
        return new Rows.Task(
                value.getUserTaskKey(),
                Text.clean(value.getElementId()),
                value.getElementInstanceKey(),
                value.getProcessInstanceKey(),
                Text.clean(value.getBpmnProcessId()),
                value.getProcessDefinitionKey(),
                value.getFormKey(),
                Text.orNull(value.getAssignee()),
                cleaned(value.getCandidateGroupsList()),
                cleaned(value.getCandidateUsersList()),
                EngineTime.parse(value.getDueDate()),
                EngineTime.parse(value.getFollowUpDate()),
                value.getPriority(),
                JsonText.object(value.getCustomHeaders()),
                state,
                created > 0 ? EngineTime.of(created) : at,
                ended);
    }

    private static List<String> cleaned(List<String> names) {
        return names.stream().map(Text::clean).toList();
    }
}
