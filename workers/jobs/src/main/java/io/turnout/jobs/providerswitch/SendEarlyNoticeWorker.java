package io.turnout.jobs.providerswitch;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.processes.providerswitch.ProviderSwitchVariables;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Worker of "Send early notice": the notice that the manager decided on goes out, or waits for a hand-in. */
@Component
public class SendEarlyNoticeWorker {

    private final EffectLedger ledger;
    private final Notices notices;

    SendEarlyNoticeWorker(EffectLedger ledger, Notices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    @JobWorker(type = ProviderSwitchJobs.SEND_EARLY_NOTICE)
    public Map<String, Object> sendEarlyNotice(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        NoticeRecord decided = notices.ofCase(job.caseId())
                .orElseThrow(() -> new BadData("The decided early notice is missing; decide again, then retry."));
        String effect = job.effect().toString();
        boolean byHand = ledger.outside(
                job, Boolean.class, () -> notices.send(decided.id(), effect).isToSend(), Optional::empty);
        return Map.of(ProviderSwitchVariables.NOTICE_TO_HAND_IN, byHand);
    }
}
