package io.turnout.sourcing.evaluation;

import io.turnout.kernel.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** A monthly budget, of which a part is kept back for what nobody foresaw. */
public record Budget(Money monthly, BigDecimal reservePercent, int horizonMonths) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Budget {
        if (reservePercent.signum() < 0 || reservePercent.compareTo(HUNDRED) >= 0) {
            throw InvalidInput.of("/reservePercent", "must lie between 0 and 100");
        }
        if (horizonMonths < 1) {
            throw InvalidInput.of("/horizonMonths", "must be at least one month");
        }
    }

    /** The highest monthly price that an offer may have. */
    public Money limit() {
        return monthly.minus(reserve());
    }

    /** What one-time costs may come to over the horizon before a person should look at them. */
    public Money reserveOverHorizon() {
        return reserve().multipliedBy(horizonMonths);
    }

    /** Refuses prices in another currency: Turnout knows no exchange rates and will not guess one. */
    public Money sameCurrency(Money price, String provider) {
        if (!price.getCurrencyUnit().equals(monthly.getCurrencyUnit())) {
            throw InvalidInput.of(
                    "/monthly",
                    "of " + provider + " is in " + price.getCurrencyUnit() + ", the budget in "
                            + monthly.getCurrencyUnit() + "; ask the provider for a price in "
                            + monthly.getCurrencyUnit());
        }
        return price;
    }

    private Money reserve() {
        return monthly.multipliedBy(reservePercent.movePointLeft(2), RoundingMode.HALF_UP);
    }
}
