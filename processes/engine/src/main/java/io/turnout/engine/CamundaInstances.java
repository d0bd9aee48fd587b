package io.turnout.engine;

import io.camunda.client.CamundaClient;
import io.turnout.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Process instances and incidents through the Camunda client. */
@Component
class CamundaInstances implements InstanceCommands {

    private final CamundaClient client;
    private final int retries;

    CamundaInstances(CamundaClient client, @Value("${turnout.engine.job-retries:3}") int retries) {
        this.client = client;
        this.retries = retries;
    }

    @Override
    public void cancel(String rootInstanceKey) {
        long key = EngineKeys.parse("process instance", rootInstanceKey);
        try {
            EngineCalls.ask(
                    "process instance",
                    rootInstanceKey,
                    "Only the root instance of a case can be cancelled.",
                    () -> client.newCancelInstanceCommand(key).send().join());
        } catch (NotFound ended) {
            // Already ended is what the caller wants.
            return;
        }
    }

    @Override
    public void resolveIncident(String incidentKey, @Nullable String jobKey) {
        long incident = EngineKeys.parse("open incident", incidentKey);
        if (jobKey != null) {
            // Retries first: the engine resolves an incident only if its job may run again.
            long job = EngineKeys.parse("job", jobKey);
            EngineCalls.ask(
                    "failed job",
                    jobKey,
                    "The job is running.",
                    () -> client.newUpdateRetriesCommand(job)
                            .retries(retries)
                            .send()
                            .join());
        }
        EngineCalls.ask(
                "open incident",
                incidentKey,
                "The incident's cause is still there.",
                () -> client.newResolveIncidentCommand(incident).send().join());
    }
}
