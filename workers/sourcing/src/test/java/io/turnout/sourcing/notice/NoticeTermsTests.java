package io.turnout.sourcing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class NoticeTermsTests {

    private static final Period MONTH = Period.ofMonths(1);
    private static final NoticeTerms ALT_0001 = terms("2027-03-31", MONTH, NoticeTo.TERM_END);

    @Test
    void aMonthBeforeTheEndOfMarchIsTheEndOfFebruary() {
        NoticeDates dates =
                NoticeDates.toLeaveOn(day("2027-03-31"), ALT_0001, WorkingDays.MONDAY_TO_FRIDAY, Delivery.DEFAULT);
        assertThat(dates.latestReceipt()).isEqualTo("2027-02-28");
        assertThat(dates.plannedReceipt()).isEqualTo("2027-02-26");
        assertThat(dates.sendBy()).isEqualTo("2027-02-19");
        assertThat(dates.renewedEnd()).isEqualTo("2028-03-31");
    }

    @Test
    void aMonthBeforeTheEndOfAprilIsTheEndOfMarch() {
        assertThat(terms("2027-04-30", MONTH, NoticeTo.TERM_END).latestReceipt(day("2027-04-30")))
                .isEqualTo("2027-03-31");
    }

    @Test
    void aTermThatEndsWithFebruaryRenewsToTheLeapDay() {
        assertThat(terms("2027-02-28", MONTH, NoticeTo.TERM_END).renewedEnd(day("2027-02-28")))
                .contains(day("2028-02-29"));
    }

    @Test
    void toMonthEndAMonthAfterTheTenthOfFebruaryIsTheEndOfMarch() {
        assertThat(terms("2028-12-31", MONTH, NoticeTo.MONTH_END).effectiveFor(day("2027-02-10")))
                .isEqualTo("2027-03-31");
    }

    @Test
    void toAnyDayThreeMonthsAreReckonedToTheDay() {
        assertThat(terms("2028-12-31", Period.ofMonths(3), NoticeTo.ANY_DAY).effectiveFor(day("2027-01-15")))
                .isEqualTo("2027-04-15");
    }

    @Test
    void aNoticeOneDayLateEndsTheRenewedTerm() {
        assertThat(ALT_0001.effectiveFor(day("2027-02-28"))).isEqualTo("2027-03-31");
        assertThat(ALT_0001.effectiveFor(day("2027-03-01"))).isEqualTo("2028-03-31");
    }

    @Test
    void missingTheDateOfAlt0001RisksSixThousand() {
        EarlyTerminationFee half = EarlyTerminationFee.of("percent-of-remaining", new BigDecimal("50"));
        assertThat(MoneyAtRisk.of(ALT_0001, day("2027-03-31"), half, money("1000.00")))
                .isEqualTo(money("6000.00"));
    }

    @Test
    void aTermThatNamesNoFeeMustBeServed() {
        assertThat(MoneyAtRisk.of(ALT_0001, day("2027-03-31"), new EarlyTerminationFee.None(), money("1000.00")))
                .isEqualTo(money("12000.00"));
    }

    @Test
    void aContractToMonthEndRisksOneMonth() {
        NoticeTerms monthly = new NoticeTerms(day("2026-04-01"), day("2027-03-31"), MONTH, NoticeTo.MONTH_END, MONTH);
        assertThat(MoneyAtRisk.of(monthly, day("2027-03-31"), new EarlyTerminationFee.None(), money("600.00")))
                .isEqualTo(money("600.00"));
    }

    @Test
    void aContractThatDoesNotRenewRisksNothing() {
        NoticeTerms once = new NoticeTerms(day("2026-04-01"), day("2027-03-31"), MONTH, NoticeTo.TERM_END, null);
        assertThat(MoneyAtRisk.of(once, day("2027-03-31"), new EarlyTerminationFee.None(), money("600.00")))
                .isEqualTo(money("0.00"));
    }

    @Test
    void periodsThatNobodyAgreesUponAreNone() {
        for (String period : new String[] {"P0D", "P90D", "P10Y"}) {
            assertThat(NoticeTerms.isNoticePeriod(Period.parse(period)))
                    .as(period)
                    .isTrue();
        }
        for (String period : new String[] {"P-1M", "P1M-1D", "P10Y1D", "P2000000000D", "P2000000000Y"}) {
            assertThat(NoticeTerms.isNoticePeriod(Period.parse(period)))
                    .as(period)
                    .isFalse();
        }
        assertThat(NoticeTerms.isRenewalPeriod(MONTH)).isTrue();
        for (String period : new String[] {"P0D", "P31D", "P2M-60D", "P11Y"}) {
            assertThat(NoticeTerms.isRenewalPeriod(Period.parse(period)))
                    .as(period)
                    .isFalse();
        }
    }

    private static NoticeTerms terms(String end, Period notice, NoticeTo to) {
        return new NoticeTerms(day("2026-04-01"), day(end), notice, to, Period.ofMonths(12));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Money money(String amount) {
        return Money.parse("CNY " + amount);
    }
}
