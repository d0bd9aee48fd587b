package io.turnout.jobs.providerevaluation;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.sourcing.CostBenefit;
import java.math.RoundingMode;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/**
 * What finance says the present service costs and brings, each figure with its source.
 * Satisfaction and hours are no money: they stay with the submission.
 */
@Component
class AnalyseCostsAndBenefitsCompletion implements TaskCompletion {

    private static final Map<String, String> COSTS =
            Map.of("purchaseCost", "purchase", "operationCost", "operation", "labourCost", "labour");
    private static final Map<String, String> BENEFITS = Map.of("revenueBenefit", "revenue");

    private final CostBenefit figures;

    AnalyseCostsAndBenefitsCompletion(CostBenefit figures) {
        this.figures = figures;
    }

    @Override
    public String process() {
        return ProviderEvaluationProcess.ID;
    }

    @Override
    public String element() {
        return ProviderEvaluationProcess.ANALYSE_COSTS_AND_BENEFITS;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        CurrencyUnit currency = CurrencyUnit.of(submission.text("currency"));
        COSTS.forEach((field, category) -> record(submission, "cost", category, field, "costSource", currency));
        BENEFITS.forEach(
                (field, category) -> record(submission, "benefit", category, field, "benefitSource", currency));
        return Map.of();
    }

    private void record(
            TaskSubmission submission,
            String side,
            String category,
            String field,
            String source,
            CurrencyUnit currency) {
        if (submission.textOrNull(field) != null) {
            Money amount = Money.of(currency, submission.number(field), RoundingMode.HALF_UP);
            figures.record(submission.caseId(), side, category, amount, submission.text(source));
        }
    }
}
