package io.turnout.jobs.providerswitch;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.processes.providerswitch.ProviderSwitchVariables;
import io.turnout.sourcing.Reviews;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Record outcome": the provider stays; when to look again, who does, and what we propose to it. */
@Component
public class RecordOutcomeWorker {

    private final EffectLedger ledger;
    private final Reviews reviews;
    private final Cases cases;

    RecordOutcomeWorker(EffectLedger ledger, Reviews reviews, Cases cases) {
        this.ledger = ledger;
        this.reviews = reviews;
        this.cases = cases;
    }

    @JobWorker(type = ProviderSwitchJobs.RECORD_OUTCOME)
    public Map<String, Object> recordOutcome(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        CaseRecord about = cases.get(job.caseId());
        String outcome = job.text(ProviderSwitchVariables.OUTCOME);
        String reason = job.textOrNull(ProviderSwitchVariables.OUTCOME_REASON);
        ledger.once(job, String.class, () -> {
            reviews.keep(job.caseId(), about.oldCircuitId(), outcome, about.managerId(), reason);
            return cases.complete(job.caseId(), outcome, reason).state().name();
        });
        return Map.of();
    }
}
