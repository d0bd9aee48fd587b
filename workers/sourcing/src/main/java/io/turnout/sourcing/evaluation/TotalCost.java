package io.turnout.sourcing.evaluation;

import org.joda.money.Money;

/** What an offer costs over the horizon of the case: everything that leaves the purse, less what comes back. */
public record TotalCost(
        Money oneOff, Money monthly, int months, Money overlap, Money earlyTerminationFee, Money credits) {

    public Money amount() {
        return oneOff.plus(monthly.multipliedBy(months))
                .plus(overlap)
                .plus(earlyTerminationFee)
                .minus(credits);
    }

    /** What is paid once, whatever the horizon: what the reserve has to carry. */
    public Money oneTime() {
        return oneOff.plus(overlap).plus(earlyTerminationFee);
    }
}
