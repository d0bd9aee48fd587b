package io.turnout.jobs.contracttermination;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.contracttermination.ContractTerminationJobs;
import io.turnout.processes.contracttermination.ContractTerminationVariables;
import io.turnout.sourcing.Notices;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Worker of "Remind provider": asks for the confirmation that has not come. */
@Component
public class RemindProviderWorker {

    private final EffectLedger ledger;
    private final Notices notices;

    RemindProviderWorker(EffectLedger ledger, Notices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    @JobWorker(type = ContractTerminationJobs.REMIND_PROVIDER)
    public Map<String, Object> remindProvider(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        UUID noticeId = job.id(ContractTerminationVariables.NOTICE_ID);
        String effect = job.effect().toString();
        ledger.outside(
                job, Boolean.class, () -> notices.remind(noticeId, effect).isPresent(), Optional::empty);
        return Map.of();
    }
}
