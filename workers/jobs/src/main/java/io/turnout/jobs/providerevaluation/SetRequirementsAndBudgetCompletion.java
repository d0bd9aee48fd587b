package io.turnout.jobs.providerevaluation;

import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.Conflict;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.sourcing.Requirements;
import io.turnout.sourcing.ServiceStandard;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The manager's requirements, budget and weights for this case. */
@Component
class SetRequirementsAndBudgetCompletion implements TaskCompletion {

    private final Requirements requirements;
    private final Cases cases;

    SetRequirementsAndBudgetCompletion(Requirements requirements, Cases cases) {
        this.requirements = requirements;
        this.cases = cases;
    }

    @Override
    public String process() {
        return ProviderEvaluationProcess.ID;
    }

    @Override
    public String element() {
        return ProviderEvaluationProcess.SET_REQUIREMENTS_AND_BUDGET;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        Named site = cases.get(submission.caseId()).site();
        if (site == null) {
            throw new Conflict("The case has no site to set requirements for.");
        }
        requirements.set(submission.caseId(), site.id(), RequirementsForm.read(submission));
        String wanted = submission.textOrNull("newStandard");
        String present = submission.textOrNull("oldStandard");
        if (wanted != null) {
            requirements.setStandards(
                    submission.caseId(),
                    List.of(new ServiceStandard("service", present == null ? "" : present, wanted)));
        }
        return Map.of();
    }
}
