package io.turnout.jobs.contractsigning;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.contractsigning.ContractSigningJobs;
import io.turnout.processes.contractsigning.ContractSigningVariables;
import io.turnout.sourcing.Contracts;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Worker of "Draft contract": the chosen offer becomes a draft with all points to read. */
@Component
public class DraftContractWorker {

    private final EffectLedger ledger;
    private final Contracts contracts;
    private final Cases cases;

    DraftContractWorker(EffectLedger ledger, Contracts contracts, Cases cases) {
        this.ledger = ledger;
        this.contracts = contracts;
        this.cases = cases;
    }

    @JobWorker(type = ContractSigningJobs.DRAFT_CONTRACT)
    public Map<String, Object> draftContract(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        Named site = cases.get(job.caseId()).site();
        if (site == null) {
            throw new BadData("The case has no site, so there is nobody to make the contract for; open it for a site.");
        }
        String id = ledger.once(
                job,
                String.class,
                () -> contracts
                        .draft(job.caseId(), site.id(), job.id("offerId"))
                        .id()
                        .toString());
        return Map.of(
                ContractSigningVariables.CONTRACT_ID,
                id,
                ContractSigningVariables.CONTRACT_VALUE,
                contracts.get(UUID.fromString(id)).value().getAmount());
    }
}
