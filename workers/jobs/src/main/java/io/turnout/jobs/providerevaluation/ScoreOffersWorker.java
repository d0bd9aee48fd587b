package io.turnout.jobs.providerevaluation;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerevaluation.ProviderEvaluationJobs;
import io.turnout.sourcing.Evaluations;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Score offers": the eligible offers are scored and ranked. */
@Component
public class ScoreOffersWorker {

    private final EffectLedger ledger;
    private final Evaluations evaluations;

    ScoreOffersWorker(EffectLedger ledger, Evaluations evaluations) {
        this.ledger = ledger;
        this.evaluations = evaluations;
    }

    @JobWorker(type = ProviderEvaluationJobs.SCORE_OFFERS)
    public Map<String, Object> scoreOffers(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        ledger.once(
                job, String.class, () -> evaluations.score(job.caseId()).id().toString());
        return Map.of();
    }
}
