package io.turnout.web.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** How the people of a story do what there is to do: by a program that speaks to the API, or on the screens. */
interface Hands {

    /** A signed paper, as the value of a field that asks for a file. */
    Object paper(String caseId);

    void complete(JsonNode task, Map<String, Object> values);

    void send(UUID caseId, String message, Map<String, Object> body);

    void advance(Duration time);
}
