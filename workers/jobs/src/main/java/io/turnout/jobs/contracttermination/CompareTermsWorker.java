package io.turnout.jobs.contracttermination;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.contracttermination.ContractTerminationJobs;
import io.turnout.processes.contracttermination.ContractTerminationVariables;
import io.turnout.sourcing.TerminationRecord;
import io.turnout.sourcing.Terminations;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Worker of "Compare terms": what the provider confirmed beside what was planned; asked again it answers the same. */
@Component
public class CompareTermsWorker {

    private final Terminations terminations;

    CompareTermsWorker(Terminations terminations) {
        this.terminations = terminations;
    }

    @JobWorker(type = ContractTerminationJobs.COMPARE_TERMS)
    public Map<String, Object> compareTerms(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        UUID noticeId = job.id(ContractTerminationVariables.NOTICE_ID);
        TerminationRecord compared = terminations.compare(noticeId);
        return Map.of(
                ContractTerminationVariables.EFFECTIVE_DATE_DIFFERS,
                compared.effectiveDateDiffers(),
                ContractTerminationVariables.FEE_DIFFERS,
                compared.feeDiffers());
    }
}
