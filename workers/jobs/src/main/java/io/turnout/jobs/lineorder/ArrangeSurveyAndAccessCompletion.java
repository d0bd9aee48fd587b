package io.turnout.jobs.lineorder;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.LineOrderRecord.Survey;
import io.turnout.inventory.LineOrders;
import io.turnout.kernel.NotFound;
import io.turnout.processes.lineorder.LineOrderProcess;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completion of "Arrange survey and access": the appointment is kept with the order, which the provider has acknowledged. */
@Component
class ArrangeSurveyAndAccessCompletion implements TaskCompletion {

    private final LineOrders orders;

    ArrangeSurveyAndAccessCompletion(LineOrders orders) {
        this.orders = orders;
    }

    @Override
    public String process() {
        return LineOrderProcess.ID;
    }

    @Override
    public String element() {
        return LineOrderProcess.ARRANGE_SURVEY_AND_ACCESS;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        LineOrderRecord order = orders.ofCase(submission.caseId())
                .orElseThrow(() -> new NotFound("line order of case", submission.caseId()));
        orders.acknowledge(order.id(), null);
        Object rules = submission.values().get("accessRules");
        orders.arrange(
                order.id(),
                new Survey(
                        submission.text("appointment"),
                        submission.text("siteContact"),
                        rules == null ? null : rules.toString()));
        return Map.of();
    }
}
