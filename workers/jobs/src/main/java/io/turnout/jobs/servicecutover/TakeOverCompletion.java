package io.turnout.jobs.servicecutover;

import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.StepKind;
import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.NotFound;
import io.turnout.processes.servicecutover.ServiceCutoverProcess;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completion of "Take over": a person found which line carries the traffic and moved it back by hand. */
@Component
class TakeOverCompletion implements TaskCompletion {

    private final CutoverPlans plans;

    TakeOverCompletion(CutoverPlans plans) {
        this.plans = plans;
    }

    @Override
    public String process() {
        return ServiceCutoverProcess.ID;
    }

    @Override
    public String element() {
        return ServiceCutoverProcess.TAKE_OVER;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        CutoverPlanRecord plan = plans.current(submission.caseId())
                .orElseThrow(() -> new NotFound("cut-over of case", submission.caseId()));
        String found = "Taken over by " + submission.by().id() + ": the " + submission.text("carryingLine")
                + " line carries the traffic. " + submission.text("actions");
        plans.stepUndone(plan.id(), StepKind.SWITCH_ROUTING, found);
        return Map.of();
    }
}
