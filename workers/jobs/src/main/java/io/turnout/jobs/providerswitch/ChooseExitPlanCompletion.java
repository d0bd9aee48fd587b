package io.turnout.jobs.providerswitch;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.InvalidInput;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.processes.providerswitch.ProviderSwitchVariables;
import io.turnout.sourcing.ExitPlans;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The manager's choice among the planner's best. */
@Component
class ChooseExitPlanCompletion implements TaskCompletion {

    private final ExitPlans plans;

    ChooseExitPlanCompletion(ExitPlans plans) {
        this.plans = plans;
    }

    @Override
    public String process() {
        return ProviderSwitchProcess.ID;
    }

    @Override
    public String element() {
        return ProviderSwitchProcess.CHOOSE_EXIT_PLAN;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        String planId = submission.text(ProviderSwitchVariables.EXIT_PLAN_ID);
        plans.choose(submission.caseId(), id(planId), submission.textOrNull("reason"));
        return Map.of(ProviderSwitchVariables.EXIT_PLAN_ID, planId);
    }

    private static UUID id(String planId) {
        try {
            return UUID.fromString(planId);
        } catch (IllegalArgumentException noId) {
            throw InvalidInput.of("/variables/exitPlanId", "must be the id of one of the exit plans shown");
        }
    }
}
