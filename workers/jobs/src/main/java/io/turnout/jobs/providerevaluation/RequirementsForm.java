package io.turnout.jobs.providerevaluation;

import io.turnout.engine.TaskSubmission;
import io.turnout.sourcing.RequirementRecord;
import io.turnout.sourcing.evaluation.Budget;
import io.turnout.sourcing.evaluation.Criterion;
import io.turnout.sourcing.evaluation.Weights;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reader of the form "Set requirements and budget". */
final class RequirementsForm {

    private RequirementsForm() {}

    static RequirementRecord read(TaskSubmission form) {
        CurrencyUnit currency = CurrencyUnit.of(form.text("currency"));
        Money nothing = Money.zero(currency);
        Budget budget = new Budget(
                Money.of(currency, form.number("budgetMonthly"), RoundingMode.HALF_UP),
                form.number("reservePercent"),
                form.number("horizonMonths").intValue());
        String residency = form.textOrNull("dataResidency");
        String attestations = form.textOrNull("attestations");
        String latest = form.textOrNull("latestDelivery");
        return new RequirementRecord(
                budget,
                form.number("minBandwidthDownKbps").longValue(),
                form.number("minSlaAvailability"),
                residency,
                attestations == null ? List.of() : Arrays.asList(attestations.split("\\s*[;,]\\s*")),
                form.textOrNull("maxTermMonths") == null
                        ? null
                        : form.number("maxTermMonths").intValue(),
                latest == null ? null : LocalDate.parse(latest.substring(0, 10)),
                nothing,
                nothing,
                nothing,
                new Weights(Map.of(
                        Criterion.PRICE, form.number("weightPrice"),
                        Criterion.SUPPORT, form.number("weightSupport"),
                        Criterion.REPUTATION, form.number("weightReputation"))));
    }
}
