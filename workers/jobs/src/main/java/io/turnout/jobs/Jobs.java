package io.turnout.jobs;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.BadData;
import io.turnout.engine.Job;
import java.util.Map;
import java.util.UUID;

/** Translates the engine's jobs into {@link Job}s. */
public final class Jobs {

    private Jobs() {}

    /** @throws BadData if the case id is missing: such an instance was not started through Turnout */
    public static Job of(ActivatedJob job) {
        Map<String, Object> variables = job.getVariablesAsMap();
        if (!(variables.get("caseId") instanceof String caseId)) {
            throw new BadData("Process instance " + job.getProcessInstanceKey()
                    + " has no variable caseId; start processes through the API, then every case has one.");
        }
        return new Job(
                UUID.fromString(caseId),
                job.getBpmnProcessId(),
                job.getElementId(),
                variables.get("iteration") instanceof Number iteration ? iteration.intValue() : 1,
                variables.get("epoch") instanceof Number epoch ? epoch.longValue() : 0,
                job.getKey(),
                job.getProcessInstanceKey(),
                variables);
    }
}
