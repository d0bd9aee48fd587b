package io.turnout.web.application;

import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.SignatureRole;
import io.turnout.kernel.Conflict;
import io.turnout.processes.servicecutover.ServiceCutoverProcess;
import io.turnout.view.TaskFilter;
import io.turnout.view.TaskSort;
import io.turnout.view.UserTask;
import io.turnout.view.UserTasks;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signatures under cut-overs. Signing is completing the task that asks for it; there is no second way. */
@Component
public class Signatures {

    private final UserTasks tasks;
    private final TaskActions actions;

    Signatures(UserTasks tasks, TaskActions actions) {
        this.tasks = tasks;
        this.actions = actions;
    }

    /** @throws Conflict if nobody asks for this signature now */
    public void sign(CutoverPlanRecord plan, SignatureRole role, boolean go, @Nullable String reason, Reader by) {
        boolean network = role == SignatureRole.NETWORK;
        String element = network ? ServiceCutoverProcess.SIGN_GO_NETWORK : ServiceCutoverProcess.SIGN_GO_MANAGER;
        TaskFilter wanted = TaskFilter.all().ofCase(plan.caseId()).ofElement(ServiceCutoverProcess.ID, element);
        UserTask task = tasks.page(wanted, TaskSort.CREATED, null, 1).items().stream()
                .findFirst()
                .orElseThrow(() -> new Conflict("The cut-over does not ask for this signature now."));
        Map<String, Object> values = new HashMap<>();
        values.put(network ? "goNetwork" : "goManager", go);
        if (reason != null) {
            values.put("reason", reason);
        }
        actions.complete(Long.toString(task.key()), values, by);
    }
}
