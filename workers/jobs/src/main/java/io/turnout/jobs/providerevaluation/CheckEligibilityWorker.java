package io.turnout.jobs.providerevaluation;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerevaluation.ProviderEvaluationJobs;
import io.turnout.sourcing.Evaluations;
import io.turnout.sourcing.evaluation.EligibilityResult;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Worker of "Check eligibility": every offer is put to the decision table, its reasons are kept. */
@Component
public class CheckEligibilityWorker {

    private final EffectLedger ledger;
    private final Evaluations evaluations;

    CheckEligibilityWorker(EffectLedger ledger, Evaluations evaluations) {
        this.ledger = ledger;
        this.evaluations = evaluations;
    }

    @JobWorker(type = ProviderEvaluationJobs.CHECK_ELIGIBILITY)
    public Map<String, Object> checkEligibility(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        // The engine is asked before anything is written: readers of the event stream wait for open writes.
        Map<UUID, EligibilityResult> results = evaluations.eligibilities(job.caseId());
        ledger.once(
                job,
                String.class,
                () -> evaluations.open(job.caseId(), results).id().toString());
        return Map.of();
    }
}
