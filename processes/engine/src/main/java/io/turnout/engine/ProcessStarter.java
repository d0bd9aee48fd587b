package io.turnout.engine;

import java.util.Map;
import java.util.UUID;

/** Starts processes through the outbox: asked within the caller's transaction, published afterwards until the case is claimed. */
public interface ProcessStarter {

    /**
     * Writes the request to start into the caller's transaction: it commits with the case or not at all.
     *
     * @param processId for example {@code provider-switch}
     * @param startMessage name of the message that its start event waits for
     * @param variables ids, decisions, dates and durations; never secrets or documents
     */
    void request(UUID caseId, String processId, String startMessage, Map<String, Object> variables);
}
