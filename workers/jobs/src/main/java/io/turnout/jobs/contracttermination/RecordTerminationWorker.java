package io.turnout.jobs.contracttermination;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.contracttermination.ContractTerminationJobs;
import io.turnout.processes.contracttermination.ContractTerminationVariables;
import io.turnout.sourcing.Terminations;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Worker of "Record termination": the terms become final and the contract ends with them. */
@Component
public class RecordTerminationWorker {

    private final EffectLedger ledger;
    private final Terminations terminations;

    RecordTerminationWorker(EffectLedger ledger, Terminations terminations) {
        this.ledger = ledger;
        this.terminations = terminations;
    }

    @JobWorker(type = ContractTerminationJobs.RECORD_TERMINATION)
    public Map<String, Object> recordTermination(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        UUID noticeId = job.id(ContractTerminationVariables.NOTICE_ID);
        String effectiveAt = ledger.once(
                job,
                String.class,
                () -> terminations.effectiveAt(terminations.record(noticeId)).toString());
        return Map.of(ContractTerminationVariables.EFFECTIVE_AT, effectiveAt);
    }
}
