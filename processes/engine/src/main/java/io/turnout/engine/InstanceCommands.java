package io.turnout.engine;

import org.jspecify.annotations.Nullable;

/** What an operator does to process instances: cancel a root, resolve an incident. */
public interface InstanceCommands {

    /** Cancels a root instance with everything it called; already ended is fine. */
    void cancel(String rootInstanceKey);

    /**
     * Tries the failed step again: gives the job new retries first, then resolves the incident.
     *
     * @param jobKey key of the failed job, or null for incidents without one
     * @throws io.turnout.kernel.NotFound if the incident is resolved already
     */
    void resolveIncident(String incidentKey, @Nullable String jobKey);
}
