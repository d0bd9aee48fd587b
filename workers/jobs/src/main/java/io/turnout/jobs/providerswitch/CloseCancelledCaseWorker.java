package io.turnout.jobs.providerswitch;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.Cases;
import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineEntry;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.processes.providerswitch.ProviderSwitchVariables;
import java.util.List;
import org.springframework.stereotype.Component;

/** Closes a case once everything that was done for it is undone. */
@Component
public class CloseCancelledCaseWorker {

    private final EffectLedger ledger;
    private final Cases cases;
    private final LeftBehind leftBehind;
    private final Timeline timeline;

    CloseCancelledCaseWorker(EffectLedger ledger, Cases cases, LeftBehind leftBehind, Timeline timeline) {
        this.ledger = ledger;
        this.cases = cases;
        this.leftBehind = leftBehind;
        this.timeline = timeline;
    }

    @JobWorker(type = ProviderSwitchJobs.CLOSE_CANCELLED_CASE)
    public void closeCancelledCase(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        String reason = job.text(ProviderSwitchVariables.CANCEL_REASON);
        ledger.once(job, String.class, () -> {
            tellWhatStays(job, reason);
            return cases.cancel(job.caseId(), reason).reference();
        });
    }

    private void tellWhatStays(Job job, String reason) {
        List<String> left = leftBehind.of(job.caseId());
        if (!left.isEmpty()) {
            timeline.append(TimelineEntry.of(job.caseId(), "not-undone", "What was done and could not be undone")
                    .at(job.elementId())
                    .detail(String.join("\n", left))
                    .reason(reason));
        }
    }
}
