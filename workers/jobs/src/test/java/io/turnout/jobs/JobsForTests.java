package io.turnout.jobs;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Jobs as the engine would deliver them, for worker tests. */
public final class JobsForTests {

    private JobsForTests() {}

    /** First delivery of the element's job in iteration 1 and epoch 0, with the case id added to the variables. */
    public static ActivatedJob job(String processId, String elementId, UUID caseId, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("caseId", caseId.toString());
        all.putIfAbsent("iteration", 1);
        all.putIfAbsent("epoch", 0);
        ActivatedJob job = mock(ActivatedJob.class);
        when(job.getVariablesAsMap()).thenReturn(all);
        when(job.getBpmnProcessId()).thenReturn(processId);
        when(job.getElementId()).thenReturn(elementId);
        when(job.getKey()).thenReturn(4711L);
        when(job.getProcessInstanceKey()).thenReturn(42L);
        return job;
    }
}
