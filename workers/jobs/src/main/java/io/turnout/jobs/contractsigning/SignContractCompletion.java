package io.turnout.jobs.contractsigning;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.processes.contractsigning.ContractSigningProcess;
import io.turnout.sourcing.Contracts;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The signed contract as it was uploaded. */
@Component
class SignContractCompletion implements TaskCompletion {

    private final PointsForm points;
    private final Contracts contracts;

    SignContractCompletion(PointsForm points, Contracts contracts) {
        this.points = points;
        this.contracts = contracts;
    }

    @Override
    public String process() {
        return ContractSigningProcess.ID;
    }

    @Override
    public String element() {
        return ContractSigningProcess.SIGN_CONTRACT;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        UUID document = SignedDocument.of(submission);
        contracts.sign(points.contractOf(submission.caseId()).id(), document);
        return Map.of();
    }
}
