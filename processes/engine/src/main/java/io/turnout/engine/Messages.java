package io.turnout.engine;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Messages to running processes; the correlation key is always the case id. */
public interface Messages {

    /**
     * Hands the message to a waiting process at once.
     *
     * @return false if nobody waits for it now
     * @throws EngineAway if the engine cannot be asked
     */
    boolean correlate(String name, UUID caseId, Map<String, Object> variables);

    /**
     * Leaves the message for whoever waits now or within the time to live. The same id again changes nothing.
     *
     * @throws EngineAway if the engine cannot be asked
     */
    void publish(String name, UUID caseId, String messageId, Duration timeToLive, Map<String, Object> variables);
}
