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

/** Worker of "Prepare plan": the next window on or after the cut-over date of the chosen exit plan. */
@Component
public class PreparePlanWorker {

    private final EffectLedger ledger;
    private final CutoverPlans plans;
    private final CutoverOrders orders;

    PreparePlanWorker(EffectLedger ledger, CutoverPlans plans, CutoverOrders orders) {
        this.ledger = ledger;
        this.plans = plans;
        this.orders = orders;
    }

    @JobWorker(type = ServiceCutoverJobs.PREPARE_PLAN)
    public Map<String, Object> preparePlan(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        return ledger.once(job, PlannedWindow.class, () -> PlannedWindow.of(plans.prepare(orders.of(job))))
                .variables();
    }
}
