package io.turnout.jobs.contracttermination;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.contracttermination.ContractTerminationJobs;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Worker of "Plan notice": the chosen exit plan becomes a notice; a term that has one keeps it. */
@Component
public class PlanNoticeWorker {

    private final EffectLedger ledger;
    private final NoticePlanning planning;

    PlanNoticeWorker(EffectLedger ledger, NoticePlanning planning) {
        this.ledger = ledger;
        this.planning = planning;
    }

    @JobWorker(type = ContractTerminationJobs.PLAN_NOTICE)
    public Map<String, Object> planNotice(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        String noticeId = ledger.once(
                job, String.class, () -> planning.plan(job.caseId()).id().toString());
        return planning.variables(job.caseId(), UUID.fromString(noticeId));
    }
}
