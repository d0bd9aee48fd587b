package io.turnout.jobs.contractsigning;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.processes.contractsigning.ContractSigningProcess;
import io.turnout.processes.contractsigning.ContractSigningVariables;
import io.turnout.sourcing.ContractPoints;
import io.turnout.sourcing.Contracts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What legal read: the clauses, the disputes to prevent, and the way out after a failed trial. */
@Component
class CheckClausesCompletion implements TaskCompletion {

    private final PointsForm points;
    private final Contracts contracts;

    CheckClausesCompletion(PointsForm points, Contracts contracts) {
        this.points = points;
        this.contracts = contracts;
    }

    @Override
    public String process() {
        return ContractSigningProcess.ID;
    }

    @Override
    public String element() {
        return ContractSigningProcess.CHECK_CLAUSES;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        points.judge(submission, "disputes", ContractPoints.DISPUTE, ContractPoints.DISPUTES);
        points.judge(submission, "clauses", ContractPoints.CLAUSE, ContractPoints.CLAUSES);
        contracts.judge(
                points.contractOf(submission.caseId()).id(),
                ContractPoints.CLAUSE,
                ContractPoints.EXIT_CLAUSE,
                submission.flag("exitAfterFailedTrial"),
                null);
        return Map.of(ContractSigningVariables.CLAUSES_OPEN, submission.flag(ContractSigningVariables.CLAUSES_OPEN));
    }
}
