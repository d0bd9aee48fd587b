package io.turnout.jobs.providerswitch;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.processes.providerswitch.ProviderSwitchVariables;
import io.turnout.sourcing.Notices;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Worker of "Withdraw notice": a cancelled switch takes its notice back. Nothing without one. */
@Component
public class WithdrawNoticeWorker {

    private final EffectLedger ledger;
    private final Notices notices;

    WithdrawNoticeWorker(EffectLedger ledger, Notices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    @JobWorker(type = ProviderSwitchJobs.WITHDRAW_NOTICE)
    public Map<String, Object> withdrawNotice(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        String reason = job.text(ProviderSwitchVariables.CANCEL_REASON);
        String effect = job.effect().toString();
        ledger.outside(
                job,
                Boolean.class,
                () -> notices.withdraw(job.caseId(), reason, effect).isPresent(),
                Optional::empty);
        return Map.of();
    }
}
