package io.turnout.jobs.servicecutover;

import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.NotFound;
import io.turnout.processes.servicecutover.ServiceCutoverProcess;
import io.turnout.processes.servicecutover.ServiceCutoverVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completion of "Approve cutover plan": who approved or refused the plan, and why. */
@Component
class ApproveCutoverPlanCompletion implements TaskCompletion {

    private final CutoverPlans plans;

    ApproveCutoverPlanCompletion(CutoverPlans plans) {
        this.plans = plans;
    }

    @Override
    public String process() {
        return ServiceCutoverProcess.ID;
    }

    @Override
    public String element() {
        return ServiceCutoverProcess.APPROVE_CUTOVER_PLAN;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        CutoverPlanRecord plan = plans.current(submission.caseId())
                .orElseThrow(() -> new NotFound("cut-over of case", submission.caseId()));
        boolean approved = submission.flag(ServiceCutoverVariables.CUTOVER_PLAN_APPROVED);
        plans.decide(plan.id(), approved, submission.by(), submission.textOrNull("reason"));
        return Map.of(ServiceCutoverVariables.CUTOVER_PLAN_APPROVED, approved);
    }
}
