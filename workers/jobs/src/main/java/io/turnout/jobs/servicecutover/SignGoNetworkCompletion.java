package io.turnout.jobs.servicecutover;

import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.SignatureRole;
import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.NotFound;
import io.turnout.processes.servicecutover.ServiceCutoverProcess;
import io.turnout.processes.servicecutover.ServiceCutoverVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completion of "Sign go (network)": one of the two signatures, which different persons must give. */
@Component
class SignGoNetworkCompletion implements TaskCompletion {

    private final CutoverPlans plans;

    SignGoNetworkCompletion(CutoverPlans plans) {
        this.plans = plans;
    }

    @Override
    public String process() {
        return ServiceCutoverProcess.ID;
    }

    @Override
    public String element() {
        return ServiceCutoverProcess.SIGN_GO_NETWORK;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        CutoverPlanRecord plan = plans.current(submission.caseId())
                .orElseThrow(() -> new NotFound("cut-over of case", submission.caseId()));
        boolean go = submission.flag(ServiceCutoverVariables.GO_NETWORK);
        plans.sign(
                plan.id(),
                SignatureRole.NETWORK,
                submission.iteration(),
                submission.by(),
                go,
                submission.textOrNull("reason"));
        return Map.of(ServiceCutoverVariables.GO_NETWORK, go);
    }
}
