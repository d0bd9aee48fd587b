package io.turnout.jobs.contracttermination;

import static io.turnout.processes.Messages.TERMINATION_CONFIRMED;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.engine.Messages;
import io.turnout.jobs.Jobs;
import io.turnout.processes.contracttermination.ContractTerminationJobs;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Worker of "Plan notice": the chosen exit plan becomes a notice; a term that has one keeps it. */
@Component
public class PlanNoticeWorker {

    private static final Duration WAIT = Duration.ofHours(1);

    private final EffectLedger ledger;
    private final NoticePlanning planning;
    private final Messages messages;

    PlanNoticeWorker(EffectLedger ledger, NoticePlanning planning, Messages messages) {
        this.ledger = ledger;
        this.planning = planning;
        this.messages = messages;
    }

    @JobWorker(type = ContractTerminationJobs.PLAN_NOTICE)
    public Map<String, Object> planNotice(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        String noticeId = ledger.once(
                job, String.class, () -> planning.plan(job.caseId()).id().toString());
        if (planning.isConfirmed(UUID.fromString(noticeId))) {
            messages.publish(TERMINATION_CONFIRMED, job.caseId(), "termination-confirmed/" + noticeId, WAIT, Map.of());
        }
        return planning.variables(job.caseId(), UUID.fromString(noticeId));
    }
}
