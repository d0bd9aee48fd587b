package io.turnout.jobs.benefitreview;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.BenefitReviews;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.benefitreview.BenefitReviewJobs;
import org.springframework.stereotype.Component;

/** Measures what the switch has brought and keeps the figures with the case. */
@Component
public class MeasureBenefitWorker {

    private final EffectLedger ledger;
    private final BenefitFigures figures;
    private final BenefitReviews reviews;

    MeasureBenefitWorker(EffectLedger ledger, BenefitFigures figures, BenefitReviews reviews) {
        this.ledger = ledger;
        this.figures = figures;
        this.reviews = reviews;
    }

    @JobWorker(type = BenefitReviewJobs.MEASURE_BENEFIT)
    public void measureBenefit(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        ledger.once(
                job,
                Integer.class,
                () -> reviews.measured(job.caseId(), figures.of(job.caseId())).number());
    }
}
