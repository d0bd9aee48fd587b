package io.turnout.jobs.providerswitch;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.sourcing.ExitPlans;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Plan exit": the best ways out of the old contract, for the manager to choose from. */
@Component
public class PlanExitWorker {

    private final EffectLedger ledger;
    private final ExitPlans plans;
    private final ExitSituation situation;

    PlanExitWorker(EffectLedger ledger, ExitPlans plans, ExitSituation situation) {
        this.ledger = ledger;
        this.plans = plans;
        this.situation = situation;
    }

    @JobWorker(type = ProviderSwitchJobs.PLAN_EXIT)
    public Map<String, Object> planExit(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        ledger.once(
                job,
                Integer.class,
                () -> plans.plan(job.caseId(), situation.oldContract(job.caseId()), situation.of(job))
                        .plans()
                        .size());
        return Map.of();
    }
}
