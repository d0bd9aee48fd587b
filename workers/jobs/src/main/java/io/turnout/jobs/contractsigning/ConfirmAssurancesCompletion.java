package io.turnout.jobs.contractsigning;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.processes.contractsigning.ContractSigningProcess;
import io.turnout.processes.contractsigning.ContractSigningVariables;
import io.turnout.sourcing.ContractPoints;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which of the six assurances the network people have confirmed. */
@Component
class ConfirmAssurancesCompletion implements TaskCompletion {

    private final PointsForm points;

    ConfirmAssurancesCompletion(PointsForm points) {
        this.points = points;
    }

    @Override
    public String process() {
        return ContractSigningProcess.ID;
    }

    @Override
    public String element() {
        return ContractSigningProcess.CONFIRM_ASSURANCES;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        points.judge(submission, "assurances", ContractPoints.ASSURANCE, ContractPoints.ASSURANCES);
        return Map.of(
                ContractSigningVariables.ASSURANCES_OPEN, submission.flag(ContractSigningVariables.ASSURANCES_OPEN));
    }
}
