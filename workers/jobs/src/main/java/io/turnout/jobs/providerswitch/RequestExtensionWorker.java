package io.turnout.jobs.providerswitch;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.sourcing.Notices;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Worker of "Request extension": rolled back with the notice out, the old line is asked to stay. Nothing without one. */
@Component
public class RequestExtensionWorker {

    private final EffectLedger ledger;
    private final Notices notices;

    RequestExtensionWorker(EffectLedger ledger, Notices notices) {
        this.ledger = ledger;
        this.notices = notices;
    }

    @JobWorker(type = ProviderSwitchJobs.REQUEST_EXTENSION)
    public Map<String, Object> requestExtension(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        String effect = job.effect().toString();
        ledger.outside(
                job,
                Boolean.class,
                () -> notices.requestExtension(job.caseId(), effect).isPresent(),
                Optional::empty);
        return Map.of();
    }
}
