package io.turnout.jobs.contractsigning;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.processes.contractsigning.ContractSigningProcess;
import io.turnout.processes.contractsigning.ContractSigningVariables;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finance's yes or no, with cost centre and purchase order. */
@Component
class ApproveSpendingCompletion implements TaskCompletion {

    private final PointsForm points;
    private final Contracts contracts;

    ApproveSpendingCompletion(PointsForm points, Contracts contracts) {
        this.points = points;
        this.contracts = contracts;
    }

    @Override
    public String process() {
        return ContractSigningProcess.ID;
    }

    @Override
    public String element() {
        return ContractSigningProcess.APPROVE_SPENDING;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        ContractRecord contract = points.contractOf(submission.caseId());
        boolean approved = submission.flag(ContractSigningVariables.SPENDING_APPROVED);
        contracts.book(contract.id(), submission.textOrNull("purchaseOrder"), submission.textOrNull("costCentre"));
        contracts.decide(contract.id(), "spending", approved, submission.textOrNull("reason"));
        return Map.of(ContractSigningVariables.SPENDING_APPROVED, approved);
    }
}
