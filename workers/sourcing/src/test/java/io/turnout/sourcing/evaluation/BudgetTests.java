package io.turnout.sourcing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.InvalidInput;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BudgetTests {

    private static final Budget BUDGET = new Budget(Money.parse("CNY 900.00"), BigDecimal.TEN, 24);

    @Test
    void aTenthOfNineHundredIsKeptBack() {
        assertThat(BUDGET.limit()).isEqualTo(Money.parse("CNY 810.00"));
        assertThat(BUDGET.reserveOverHorizon()).isEqualTo(Money.parse("CNY 2160.00"));
    }

    @Test
    void aPriceInAnotherCurrencyIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> BUDGET.sameCurrency(Money.parse("EUR 100.00"), "Merchant A"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("of Merchant A is in EUR, the budget in CNY")
                .hasMessageContaining("ask the provider for a price in CNY");
    }

    @Test
    void theTotalCostOverTwoYears() {
        assertThat(cost("0.00", "1000.00").amount()).isEqualTo(Money.parse("CNY 24000.00"));
        assertThat(cost("300.00", "500.00").amount()).isEqualTo(Money.parse("CNY 12300.00"));
        assertThat(cost("500.00", "800.00").amount()).isEqualTo(Money.parse("CNY 19700.00"));
    }

    @Test
    void overlapAndFeesAddAndCreditsSubtract() {
        Money zero = Money.parse("CNY 0.00");
        TotalCost cost = new TotalCost(
                zero,
                Money.parse("CNY 10.00"),
                2,
                Money.parse("CNY 709.68"),
                Money.parse("CNY 3500.00"),
                Money.parse("CNY 100.00"));
        assertThat(cost.amount()).isEqualTo(Money.parse("CNY 4129.68"));
        assertThat(cost.oneTime()).isEqualTo(Money.parse("CNY 4209.68"));
    }

    private static TotalCost cost(String oneOff, String monthly) {
        Money zero = Money.parse("CNY 0.00");
        return new TotalCost(Money.parse("CNY " + oneOff), Money.parse("CNY " + monthly), 24, zero, zero, zero);
    }
}
