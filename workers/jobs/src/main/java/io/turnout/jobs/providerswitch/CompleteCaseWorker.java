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

/** Completes the case with the outcome that the process came to: switched or abandoned. */
@Component
public class CompleteCaseWorker {

    private final EffectLedger ledger;
    private final Cases cases;
    private final LeftBehind leftBehind;

    CompleteCaseWorker(EffectLedger ledger, Cases cases, LeftBehind leftBehind) {
        this.ledger = ledger;
        this.cases = cases;
        this.leftBehind = leftBehind;
    }

    @JobWorker(type = ProviderSwitchJobs.COMPLETE_CASE)
    public void completeCase(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        String outcome = job.text(ProviderSwitchVariables.CASE_OUTCOME);
        String reason = job.textOrNull(ProviderSwitchVariables.OUTCOME_REASON);
        ledger.once(job, String.class, () -> {
            if (outcome.equals("abandoned")) {
                leftBehind.tell(job, reason);
            }
            return cases.complete(job.caseId(), outcome, reason).reference();
        });
    }
}
