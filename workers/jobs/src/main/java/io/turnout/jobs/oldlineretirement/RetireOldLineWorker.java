package io.turnout.jobs.oldlineretirement;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.CutoverPlans;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.engine.TransientFault;
import io.turnout.jobs.CaseSites;
import io.turnout.jobs.Jobs;
import io.turnout.processes.contracttermination.ContractTerminationVariables;
import io.turnout.processes.oldlineretirement.OldLineRetirementJobs;
import io.turnout.snmp.Monitoring;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Retire old line": after a committed cut-over and on the effective date the old circuit is taken down. */
@Component
public class RetireOldLineWorker {

    private final EffectLedger ledger;
    private final CutoverPlans plans;
    private final Monitoring monitoring;
    private final CaseSites sites;
    private final Clock clock;

    RetireOldLineWorker(EffectLedger ledger, CutoverPlans plans, Monitoring monitoring, CaseSites sites, Clock clock) {
        this.ledger = ledger;
        this.plans = plans;
        this.monitoring = monitoring;
        this.sites = sites;
        this.clock = clock;
    }

    @JobWorker(type = OldLineRetirementJobs.RETIRE_OLD_LINE)
    public Map<String, Object> retireOldLine(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        Instant effectiveAt = Instant.parse(job.text(ContractTerminationVariables.EFFECTIVE_AT));
        if (clock.instant().isBefore(effectiveAt)) {
            // The engine's timer has run out, so its clock and ours differ by a moment.
            throw new TransientFault("The old contract runs until " + effectiveAt + "; the old line stays until then.");
        }
        ledger.once(job, String.class, () -> {
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), sites.of(job.caseId()).timeZone());
            // Its interface is dead from now on: nobody wants it sampled for ever, least of all as evidence.
            monitoring.leaveOut(plans.retireOldLine(job.caseId(), today));
            return today.toString();
        });
        return Map.of();
    }
}
