package io.turnout.web.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Programs that do everybody's work.
 *
 * @param colleague another program, for what two have to sign
 * @param clock moves the business clock forward
 */
record ApiHands(ApiClient api, ApiClient colleague, Consumer<Duration> clock) implements Hands {

    @Override
    public Object paper(String caseId) {
        return api.upload("cases/" + caseId + "/documents", "signed.pdf", "application/pdf", "%PDF-1.4 signed")
                .expect(200, 201)
                .body()
                .path("id")
                .asString();
    }

    @Override
    public void complete(JsonNode task, Map<String, Object> values) {
        ApiClient who = task.path("elementId").asString().equals("Task_SignGoManager") ? colleague : api;
        // 404: a cancellation or a boundary event may take the task away between the list and the completion.
        who.post("tasks/" + task.path("key").asString() + "/completion", Map.of("variables", values))
                .expect(200, 202, 204, 404);
    }

    @Override
    public void send(UUID caseId, String message, Map<String, Object> body) {
        api.post("cases/" + caseId + "/messages/" + message, body).expect(200, 202, 204);
    }

    @Override
    public void advance(Duration time) {
        clock.accept(time);
    }
}
