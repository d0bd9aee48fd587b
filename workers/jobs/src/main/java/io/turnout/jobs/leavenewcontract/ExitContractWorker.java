package io.turnout.jobs.leavenewcontract;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.leavenewcontract.LeaveNewContractJobs;
import io.turnout.processes.providerswitch.ProviderSwitchVariables;
import io.turnout.sourcing.ContractExits;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Worker of "Exit contract": leaves what the case signed, by its acceptance clause. Nothing without a contract. */
@Component
public class ExitContractWorker {

    private final EffectLedger ledger;
    private final ContractExits exits;

    ExitContractWorker(EffectLedger ledger, ContractExits exits) {
        this.ledger = ledger;
        this.exits = exits;
    }

    @JobWorker(type = LeaveNewContractJobs.EXIT_CONTRACT)
    public Map<String, Object> exitContract(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        String reason = Stream.of(ProviderSwitchVariables.CANCEL_REASON, ProviderSwitchVariables.OUTCOME_REASON)
                .map(job::textOrNull)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("The trial of the new line did not pass.");
        String effect = job.effect().toString();
        ledger.outside(
                job,
                Boolean.class,
                () -> exits.leave(job.caseId(), reason, effect).isPresent(),
                Optional::empty);
        return Map.of();
    }
}
