package io.turnout.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Decision tables evaluated by the engine, so that what a manager changes there is what counts. */
@Component
class CamundaDecisions implements Decisions {

    private static final TypeReference<Map<String, Object>> OUTPUTS = new TypeReference<>() {};

    private final CamundaClient client;
    private final JsonMapper json;

    CamundaDecisions(CamundaClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public Map<String, Object> evaluate(String decisionId, Map<String, Object> inputs) {
        EvaluateDecisionResponse answer = EngineCalls.ask(
                "decision",
                decisionId,
                "",
                () -> client.newEvaluateDecisionCommand()
                        .decisionId(decisionId)
                        .variables(inputs)
                        .send()
                        .join());
        String failure = answer.getFailureMessage();
        if (failure != null && !failure.isBlank()) {
            throw new BadData("Decision " + decisionId + " failed: " + failure);
        }
        String output = answer.getDecisionOutput();
        if (output == null || "null".equals(output)) {
            throw new BadData("Decision " + decisionId + " has no rule for " + inputs
                    + "; add one, every table needs a rule for the rest.");
        }
        return output.startsWith("{")
                ? json.readValue(output, OUTPUTS)
                : Map.of(decisionId, json.readValue(output, Object.class));
    }
}
