package io.turnout.exporter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of the read model as one batch of records changes them. */
final class Rows {

    static final String ACTIVE = "active";

    private Rows() {}

    record Definition(long key, String processId, int version, String resource, String xml, Instant at) {}

    record Form(long key, String formId, int version, String body, Instant at) {}

    record Instance(
            long key,
            String processId,
            int version,
            long definitionKey,
            long parentKey,
            long parentElementInstanceKey,
            boolean begun,
            String state,
            Instant started,
            @Nullable Instant ended) {

        Instance ended(String newState, Instant at) {
            return new Instance(
                    key,
                    processId,
                    version,
                    definitionKey,
                    parentKey,
                    parentElementInstanceKey,
                    begun,
                    newState,
                    started,
                    at);
        }

        boolean isRoot() {
            return parentKey <= 0;
        }
    }

    record Element(
            long key,
            String elementId,
            String type,
            long instanceKey,
            long definitionKey,
            long flowScopeKey,
            String state,
            Instant started,
            @Nullable Instant ended) {

        Element ended(String newState, Instant at) {
            return new Element(key, elementId, type, instanceKey, definitionKey, flowScopeKey, newState, started, at);
        }
    }

    /** An instance that was moved to another version: its element now is this one. */
    record Migration(long key, boolean process, String elementId, String processId, int version, long definitionKey) {}

    record Flow(long instanceKey, String flowId) {}

    record Task(
            long key,
            String elementId,
            long elementInstanceKey,
            long instanceKey,
            String processId,
            long definitionKey,
            long formKey,
            @Nullable String assignee,
            List<String> groups,
            List<String> users,
            @Nullable Instant due,
            @Nullable Instant followUp,
            int priority,
            String headers,
            String state,
            Instant created,
            @Nullable Instant ended) {}

    record Timer(
            long key, String elementId, long elementInstanceKey, long instanceKey, long definitionKey, Instant due) {}

    record Incident(
            long key,
            String type,
            String message,
            long jobKey,
            String elementId,
            long elementInstanceKey,
            long instanceKey,
            String processId,
            long definitionKey,
            Instant created,
            @Nullable Instant resolved) {

        Incident resolved(Instant at) {
            return new Incident(
                    key,
                    type,
                    message,
                    jobKey,
                    elementId,
                    elementInstanceKey,
                    instanceKey,
                    processId,
                    definitionKey,
                    created,
                    at);
        }
    }

    record Decision(
            long key,
            String decisionId,
            String name,
            int version,
            String elementId,
            long elementInstanceKey,
            long instanceKey,
            String output,
            @Nullable String failure,
            String decisions,
            Instant at) {}
}
