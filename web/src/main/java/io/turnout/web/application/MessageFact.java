package io.turnout.web.application;

import java.util.Map;
import java.util.UUID;

/**
 * What one kind of message says about the world. It is written down before the process hears of it, for the steps that
 * follow read it; written again it changes nothing.
 */
interface MessageFact {

    /** Name of the message, for example {@code firm-date-set}. */
    String name();

    /**
     * Writes the fact into its module.
     *
     * @return the variables that the process needs, ids and decisions only
     * @throws io.turnout.kernel.InvalidInput if the body does not say what it must
     */
    Map<String, Object> apply(UUID caseId, MessageBody body);
}
