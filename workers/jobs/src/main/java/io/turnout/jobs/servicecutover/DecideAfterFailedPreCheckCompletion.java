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

/** Completion of "Decide after failed pre-check": nothing was switched yet, so giving up closes the plan at once. */
@Component
class DecideAfterFailedPreCheckCompletion implements TaskCompletion {

    private final CutoverPlans plans;

    DecideAfterFailedPreCheckCompletion(CutoverPlans plans) {
        this.plans = plans;
    }

    @Override
    public String process() {
        return ServiceCutoverProcess.ID;
    }

    @Override
    public String element() {
        return ServiceCutoverProcess.DECIDE_AFTER_FAILED_PRE_CHECK;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        CutoverPlanRecord plan = plans.current(submission.caseId())
                .orElseThrow(() -> new NotFound("cut-over of case", submission.caseId()));
        String decision = submission.text(ServiceCutoverVariables.PRE_CHECK_DECISION);
        if (decision.equals("give-up")) {
            plans.rollBack(plan.id(), submission.text("reason"));
        }
        return Map.of(ServiceCutoverVariables.PRE_CHECK_DECISION, decision);
    }
}
