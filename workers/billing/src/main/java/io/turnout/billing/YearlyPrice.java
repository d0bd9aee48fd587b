package io.turnout.billing;

import org.joda.money.Money;

/** A year paid ahead, some of its months free. */
public record YearlyPrice(Money monthly, int freeMonths) {

    private static final int MONTHS = 12;

    public YearlyPrice {
        if (freeMonths < 0 || freeMonths > MONTHS) {
            throw new IllegalArgumentException("A year has 0 to 12 free months, not " + freeMonths);
        }
    }

    public Money ahead() {
        return monthly.multipliedBy(MONTHS - freeMonths);
    }
}
