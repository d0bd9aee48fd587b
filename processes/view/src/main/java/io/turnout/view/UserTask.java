package io.turnout.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work for a person.
 *
 * @param name from the deployed model
 * @param headers the task headers of the model
 */
public record UserTask(
        long key,
        String elementId,
        String name,
        long elementInstanceKey,
        long instanceKey,
        String processId,
        long definitionKey,
        long rootKey,
        @Nullable UUID caseId,
        @Nullable Long formKey,
        @Nullable String assignee,
        List<String> candidateGroups,
        List<String> candidateUsers,
        @Nullable Instant due,
        @Nullable Instant followUp,
        int priority,
        Map<String, String> headers,
        TaskState state,
        Instant created,
        @Nullable Instant ended) {

    public UserTask {
        candidateGroups = List.copyOf(candidateGroups);
        candidateUsers = List.copyOf(candidateUsers);
        headers = Map.copyOf(headers);
    }
}
