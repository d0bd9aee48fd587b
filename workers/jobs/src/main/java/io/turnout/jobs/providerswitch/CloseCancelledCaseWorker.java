package io.turnout.jobs.providerswitch;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.Cases;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.processes.providerswitch.ProviderSwitchVariables;
import org.springframework.stereotype.Component;

/** Closes a case once everything that was done for it is undone. */
@Component
public class CloseCancelledCaseWorker {

    private final EffectLedger ledger;
    private final Cases cases;
    private final LeftBehind leftBehind;

    CloseCancelledCaseWorker(EffectLedger ledger, Cases cases, LeftBehind leftBehind) {
        this.ledger = ledger;
        this.cases = cases;
        this.leftBehind = leftBehind;
    }

    @JobWorker(type = ProviderSwitchJobs.CLOSE_CANCELLED_CASE)
    public void closeCancelledCase(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        String reason = job.text(ProviderSwitchVariables.CANCEL_REASON);
        ledger.once(job, String.class, () -> {
            leftBehind.tell(job, reason);
            return cases.cancel(job.caseId(), reason).reference();
        });
    }
}
