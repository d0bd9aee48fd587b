package io.turnout.jobs.contractsigning;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.processes.contractsigning.ContractSigningProcess;
import io.turnout.processes.contractsigning.ContractSigningVariables;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a round of negotiation came to; without an agreement the draft is given up. */
@Component
class NegotiateContractCompletion implements TaskCompletion {

    private final PointsForm points;
    private final Contracts contracts;

    NegotiateContractCompletion(PointsForm points, Contracts contracts) {
        this.points = points;
        this.contracts = contracts;
    }

    @Override
    public String process() {
        return ContractSigningProcess.ID;
    }

    @Override
    public String element() {
        return ContractSigningProcess.NEGOTIATE_CONTRACT;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        String result = submission.text(ContractSigningVariables.NEGOTIATION_RESULT);
        ContractRecord contract = points.contractOf(submission.caseId());
        boolean agreed = result.equals("agreed");
        contracts.decide(contract.id(), "negotiation", agreed, submission.textOrNull("settlement"));
        if (result.equals("no-agreement")) {
            contracts.exit(contract.id(), submission.text("settlement"));
        }
        return Map.of(ContractSigningVariables.NEGOTIATION_RESULT, result);
    }
}
