package io.turnout.jobs.contractsigning;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.contractsigning.ContractSigningJobs;
import io.turnout.processes.contractsigning.ContractSigningVariables;
import io.turnout.sourcing.Contracts;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Worker of "Activate contract": the signed contract is in force. */
@Component
public class ActivateContractWorker {

    private final EffectLedger ledger;
    private final Contracts contracts;

    ActivateContractWorker(EffectLedger ledger, Contracts contracts) {
        this.ledger = ledger;
        this.contracts = contracts;
    }

    @JobWorker(type = ContractSigningJobs.ACTIVATE_CONTRACT)
    public Map<String, Object> activateContract(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        UUID contractId = job.id(ContractSigningVariables.CONTRACT_ID);
        ledger.once(job, String.class, () -> contracts.activate(contractId).status());
        return Map.of();
    }
}
