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

/**
 * Worker of "Keep old contract": an abandoned switch takes its notice back before anything else, by letter if it is out,
 * for without the old contract the site would be left without a line. Nothing without a notice.
 */
@Component
public class KeepOldContractWorker {

    private final EffectLedger ledger;
    private final Notices notices;

    KeepOldContractWorker(EffectLedger ledger, Notices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    @JobWorker(type = ProviderSwitchJobs.KEEP_OLD_CONTRACT)
    public Map<String, Object> keepOldContract(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        String reason = job.text(ProviderSwitchVariables.OUTCOME_REASON);
        String effect = job.effect().toString();
        ledger.outside(
                job,
                Boolean.class,
                () -> notices.withdraw(job.caseId(), reason, effect).isPresent(),
                Optional::empty);
        return Map.of();
    }
}
