package io.turnout.jobs.providerswitch;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.Cases;
import io.turnout.engine.CaseClaims;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.processes.providerswitch.ProviderSwitchVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * First job of a switch: claims the case for this process instance. A second instance of the same case, or one whose
 * case ended before it began, is told so and ends itself.
 */
@Component
public class RegisterCaseWorker {

    private final CaseClaims claims;
    private final EffectLedger ledger;
    private final Cases cases;

    RegisterCaseWorker(CaseClaims claims, EffectLedger ledger, Cases cases) {
        this.claims = claims;
        this.ledger = ledger;
        this.cases = cases;
    }

    @JobWorker(type = ProviderSwitchJobs.REGISTER_CASE)
    public Map<String, Object> registerCase(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        boolean claimed =
                cases.get(job.caseId()).state().open() && claims.claim(job.caseId(), job.processInstanceKey());
        if (claimed) {
            ledger.once(job, String.class, () -> cases.start(job.caseId()).reference());
        }
        return Map.of(ProviderSwitchVariables.CLAIMED, claimed);
    }
}
