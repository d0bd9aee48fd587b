package io.turnout.jobs.providerevaluation;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerevaluation.ProviderEvaluationJobs;
import io.turnout.sourcing.Complaints;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Collect complaints": a year of feedback about the site becomes evidence of the case. */
@Component
public class CollectComplaintsWorker {

    private final EffectLedger ledger;
    private final Complaints complaints;
    private final Cases cases;
    private final Clock clock;

    CollectComplaintsWorker(EffectLedger ledger, Complaints complaints, Cases cases, Clock clock) {
        this.ledger = ledger;
        this.complaints = complaints;
        this.cases = cases;
        this.clock = clock;
    }

    @JobWorker(type = ProviderEvaluationJobs.COLLECT_COMPLAINTS)
    public Map<String, Object> collectComplaints(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        Named site = cases.get(job.caseId()).site();
        if (site == null) {
            throw new BadData("The case has no site, so nobody can have complained about it; open it for a site.");
        }
        Instant since = clock.instant().minus(Duration.ofDays(365));
        ledger.once(job, Integer.class, () -> complaints.collect(job.caseId(), site.id(), since));
        return Map.of();
    }
}
