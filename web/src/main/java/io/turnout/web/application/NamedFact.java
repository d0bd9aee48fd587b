package io.turnout.web.application;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** A fact by the name of its message. */
record NamedFact(String name, BiFunction<UUID, MessageBody, Map<String, Object>> effect) implements MessageFact {

    @Override
    public Map<String, Object> apply(UUID caseId, MessageBody body) {
        return effect.apply(caseId, body);
    }
}
