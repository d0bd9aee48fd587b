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

/** Worker of "Send notice": the letter goes out once, with proof, or is ready for a person to hand in. */
@Component
public class SendNoticeWorker {

    private final EffectLedger ledger;
    private final Notices notices;

    SendNoticeWorker(EffectLedger ledger, Notices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    @JobWorker(type = ContractTerminationJobs.SEND_NOTICE)
    public Map<String, Object> sendNotice(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        UUID noticeId = job.id(ContractTerminationVariables.NOTICE_ID);
        String effect = job.effect().toString();
        boolean byHand = ledger.outside(
                job, Boolean.class, () -> notices.send(noticeId, effect).isToSend(), Optional::empty);
        return Map.of(ContractTerminationVariables.NOTICE_TO_HAND_IN, byHand);
    }
}
