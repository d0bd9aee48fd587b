package io.turnout.sourcing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EarlyTerminationFeeTests {

    private static final Money MONTHLY = Money.parse("CNY 1000.00");
    private static final LocalDate TERM_END = LocalDate.parse("2027-03-31");

    @Test
    void halfOfSevenRemainingMonths() {
        assertThat(fee("percent-of-remaining", "50", "2026-08-31")).isEqualTo(Money.parse("CNY 3500.00"));
    }

    @Test
    void aStartedMonthCountsAsAWholeOne() {
        assertThat(fee("percent-of-remaining", "50", "2026-08-30")).isEqualTo(Money.parse("CNY 4000.00"));
        assertThat(fee("percent-of-remaining", "50", "2026-09-01")).isEqualTo(Money.parse("CNY 3500.00"));
        assertThat(fee("percent-of-remaining", "100", "2027-02-28")).isEqualTo(Money.parse("CNY 1000.00"));
    }

    @Test
    void nothingIsOwedAtTheEndOfTheTerm() {
        assertThat(fee("percent-of-remaining", "50", "2027-03-31")).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(fee("fixed", "5000", "2027-03-31")).isEqualTo(Money.parse("CNY 0.00"));
    }

    @Test
    void aFixedFeeIsTheSameOnEveryDayInsideTheTerm() {
        assertThat(fee("fixed", "5000", "2027-03-30")).isEqualTo(Money.parse("CNY 5000.00"));
        assertThat(fee("none", "0", "2026-05-01")).isEqualTo(Money.parse("CNY 0.00"));
    }

    @Test
    void aRuleThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> EarlyTerminationFee.of("half", BigDecimal.ONE)).isInstanceOf(InvalidInput.class);
    }

    private static Money fee(String rule, String value, String effective) {
        return EarlyTerminationFee.of(rule, new BigDecimal(value)).fee(LocalDate.parse(effective), TERM_END, MONTHLY);
    }
}
