package io.turnout.jobs.contractsigning;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineEntry;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.contractsigning.ContractSigningJobs;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Remind negotiator": the reminder stands in the timeline of the case, where its people look. */
@Component
public class RemindNegotiatorWorker {

    private final EffectLedger ledger;
    private final Timeline timeline;

    RemindNegotiatorWorker(EffectLedger ledger, Timeline timeline) {
        this.ledger = ledger;
        this.timeline = timeline;
    }

    @JobWorker(type = ContractSigningJobs.REMIND_NEGOTIATOR)
    public Map<String, Object> remindNegotiator(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        ledger.once(job, Boolean.class, () -> {
            timeline.append(TimelineEntry.of(
                            job.caseId(),
                            "negotiation-overdue",
                            "The negotiation of the contract takes longer than planned")
                    .at(job.elementId()));
            return true;
        });
        return Map.of();
    }
}
