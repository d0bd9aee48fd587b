package io.turnout.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads money, which is kept with more decimals than any currency needs. */
final class Columns {

    private Columns() {}

    static Money money(ResultSet row, String column, String currency) throws SQLException {
        return Money.of(CurrencyUnit.of(currency), row.getBigDecimal(column), RoundingMode.UNNECESSARY);
    }

    static @Nullable Money moneyOrNull(ResultSet row, String column, String currency) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? null : Money.of(CurrencyUnit.of(currency), amount, RoundingMode.UNNECESSARY);
    }
}
