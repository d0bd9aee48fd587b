package io.turnout.web.forms;

import io.turnout.sourcing.ExitPlanRecord;
import io.turnout.sourcing.ExitPlans;
import io.turnout.sourcing.ExitPlansRecord;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The ways out that the planner found for a case, the cheapest first. */
@Component
class ExitPlanChoices implements FormChoices {

    private final ExitPlans plans;

    ExitPlanChoices(ExitPlans plans) {
        this.plans = plans;
    }

    @Override
    public String key() {
        return "exitPlans";
    }

    @Override
    public List<FieldOption> of(UUID caseId) {
        return plans.find(caseId).map(ExitPlansRecord::plans).orElse(List.of()).stream()
                .map(plan -> new FieldOption(plan.id().toString(), label(plan)))
                .toList();
    }

    private static String label(ExitPlanRecord plan) {
        return plan.position() + ". " + plan.noticeOn() + " → " + plan.effectiveOn() + " · " + plan.total();
    }
}
