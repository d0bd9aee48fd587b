package io.turnout.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads amounts as the tables keep them: a number and, once per row, its currency. */
final class Amounts {

    private Amounts() {}

    /** Tables keep more decimals than the currency has; they are zeros. */
    static Money of(String currency, BigDecimal amount) {
        return Money.of(CurrencyUnit.of(currency), amount, RoundingMode.UNNECESSARY);
    }
}
