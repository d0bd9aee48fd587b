package io.turnout.jobs.servicecutover;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.CutoverPlans;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.servicecutover.ServiceCutoverJobs;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Commit cutover": the new circuit becomes active; the old one stays so until it is retired. */
@Component
public class CommitCutoverWorker {

    private final EffectLedger ledger;
    private final CutoverPlans plans;

    CommitCutoverWorker(EffectLedger ledger, CutoverPlans plans) {
        this.ledger = ledger;
        this.plans = plans;
    }

    @JobWorker(type = ServiceCutoverJobs.COMMIT_CUTOVER)
    public Map<String, Object> commitCutover(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        ledger.once(
                job,
                String.class,
                () -> plans.commit(job.id("cutoverId")).state().name());
        return Map.of();
    }
}
