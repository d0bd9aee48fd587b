package io.turnout.jobs.lineorder;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.LineOrders;
import io.turnout.jobs.EnteredDate;
import io.turnout.kernel.NotFound;
import io.turnout.processes.lineorder.LineOrderProcess;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completion of "Confirm delivery": the line is there, and the provider may have told its number of it. */
@Component
class ConfirmDeliveryCompletion implements TaskCompletion {

    private final LineOrders orders;

    ConfirmDeliveryCompletion(LineOrders orders) {
        this.orders = orders;
    }

    @Override
    public String process() {
        return LineOrderProcess.ID;
    }

    @Override
    public String element() {
        return LineOrderProcess.CONFIRM_DELIVERY;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        LineOrderRecord order = orders.ofCase(submission.caseId())
                .orElseThrow(() -> new NotFound("line order of case", submission.caseId()));
        orders.deliver(
                order.id(),
                EnteredDate.of("deliveredOn", submission.text("deliveredOn")),
                submission.textOrNull("providerCircuitId"));
        return Map.of();
    }
}
