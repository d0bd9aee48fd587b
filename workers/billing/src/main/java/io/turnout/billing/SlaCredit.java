package io.turnout.billing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/** What a provider gives back for a month whose availability was too low. */
public record SlaCredit(List<Step> steps) {

    /** Below this availability, in percent and compared unrounded, this share of the month's charge comes back. */
    public record Step(BigDecimal below, BigDecimal percent) {}

    /** Below 99.5 % a tenth, below 99.0 % a quarter. */
    public static final SlaCredit USUAL = new SlaCredit(List.of(
            new Step(new BigDecimal("99.5"), BigDecimal.TEN),
            new Step(new BigDecimal("99.0"), BigDecimal.valueOf(25))));

    public SlaCredit {
        steps = List.copyOf(steps);
    }

    public Money credit(Money monthly, BigDecimal availability) {
        return steps.stream()
                .filter(step -> availability.compareTo(step.below()) < 0)
                .min(Comparator.comparing(Step::below))
                .map(step -> Rounding.percent(monthly, step.percent()))
                .orElse(Money.zero(monthly.getCurrencyUnit()));
    }
}
