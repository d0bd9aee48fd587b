package io.turnout.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/** How amounts are rounded: half up to the currency's minor unit, once, where the charge arises. */
final class Rounding {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    static Money part(Money whole, long numerator, long denominator) {
        BigDecimal exact = whole.getAmount().multiply(BigDecimal.valueOf(numerator));
        int scale = whole.getCurrencyUnit().getDecimalPlaces();
        return Money.of(
                whole.getCurrencyUnit(), exact.divide(BigDecimal.valueOf(denominator), scale, RoundingMode.HALF_UP));
    }

    static Money percent(Money whole, BigDecimal percent) {
        BigDecimal exact = whole.getAmount().multiply(percent);
        int scale = whole.getCurrencyUnit().getDecimalPlaces();
        return Money.of(whole.getCurrencyUnit(), exact.divide(HUNDRED, scale, RoundingMode.HALF_UP));
    }
}
