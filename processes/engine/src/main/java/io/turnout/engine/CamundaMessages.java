package io.turnout.engine;

import io.camunda.client.CamundaClient;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.NotFound;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Messages through the Camunda client. */
@Component
class CamundaMessages implements Messages {

    private final CamundaClient client;

    CamundaMessages(CamundaClient client) {
        this.client = client;
    }

    @Override
    public boolean correlate(String name, UUID caseId, Map<String, Object> variables) {
        try {
            EngineCalls.ask(
                    "receiver of message",
                    name,
                    "",
                    () -> client.newCorrelateMessageCommand()
                            .messageName(name)
                            .correlationKey(caseId.toString())
                            .variables(variables)
                            .send()
                            .join());
            return true;
        } catch (NotFound nobodyWaits) {
            return false;
        }
    }

    @Override
    public void publish(
            String name, UUID caseId, String messageId, Duration timeToLive, Map<String, Object> variables) {
        try {
            EngineCalls.ask(
                    "message",
                    messageId,
                    "",
                    () -> client.newPublishMessageCommand()
                            .messageName(name)
                            .correlationKey(caseId.toString())
                            .messageId(messageId)
                            .timeToLive(timeToLive)
                            .variables(variables)
                            .send()
                            .join());
        } catch (Conflict published) {
            // The engine has this id already: the earlier attempt arrived, which is all that was wanted.
            return;
        }
    }
}
