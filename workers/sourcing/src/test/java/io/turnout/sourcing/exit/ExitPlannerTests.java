package io.turnout.sourcing.exit;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.sourcing.notice.Delivery;
import io.turnout.sourcing.notice.EarlyTerminationFee;
import io.turnout.sourcing.notice.NoticeTerms;
import io.turnout.sourcing.notice.NoticeTo;
import io.turnout.sourcing.notice.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExitPlannerTests {

    private static final OldContract ALT_0001 = new OldContract(
            new NoticeTerms(
                    day("2026-04-01"), day("2027-03-31"), Period.ofMonths(1), NoticeTo.TERM_END, Period.ofMonths(12)),
            EarlyTerminationFee.of("percent-of-remaining", new BigDecimal("50")),
            Money.parse("CNY 1000.00"),
            WorkingDays.MONDAY_TO_FRIDAY,
            Delivery.DEFAULT);

    @Test
    void leavingWithTheTermIsCheapestAndTheTestComesFirst() {
        ExitPlanning planning = plan("2027-02-01", "2027-02-05", "2027-03-10", "2027-03-20", "2027-03-27");
        ExitOption best = planning.best().getFirst();
        assertThat(best.effectiveOn()).isEqualTo("2027-03-31");
        assertThat(best.fee()).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(best.overlap()).isEqualTo(Money.parse("CNY 709.68"));
        assertThat(best.renewalRisk()).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(best.noticeOn()).isBetween(day("2027-02-05"), day("2027-02-19"));
        assertThat(best.cutoverOn()).isEqualTo("2027-03-20");
        assertThat(best.why())
                .startsWith("Leaves without a fee; the old line is paid beside the new one for CNY 709.68");
        assertThat(planning.warning()).isNull();
    }

    @Test
    void threeDifferentWaysOutAreShownCheapestFirst() {
        List<ExitOption> best =
                plan("2027-02-01", "2027-02-05", "2027-03-10", "2027-03-13").best();
        assertThat(best).hasSize(3);
        assertThat(best.stream().map(ExitOption::total).toList()).isSorted();
        assertThat(best.getLast().effectiveOn()).isEqualTo("2028-03-31");
    }

    @Test
    void aBufferThatIsUsedUpCountsAsRisk() {
        // Sent on Monday 22 February, expected on Thursday 25: one of two days' buffer is gone.
        ExitOption best = plan("2027-02-22", "2027-02-22", "2027-03-10", "2027-03-27").best().stream()
                .filter(option -> option.effectiveOn().equals(day("2027-03-31")))
                .findFirst()
                .orElseThrow();
        assertThat(best.renewalRisk()).isEqualTo(Money.parse("CNY 3000.00"));
    }

    @Test
    void afterTheDateOnlyTheBuyOutAndTheRenewedTermAreLeft() {
        List<ExitOption> best =
                plan("2027-03-05", "2027-03-05", "2027-03-01", "2027-04-03").best();
        assertThat(best.getFirst().effectiveOn()).isEqualTo("2027-04-04");
        assertThat(best.getFirst().fee()).isEqualTo(Money.parse("CNY 6000.00"));
        assertThat(best.get(1).effectiveOn()).isEqualTo("2028-03-31");
    }

    @Test
    void itSaysSoWhenTestingBeforeNoticeWouldMissTheDate() {
        assertThat(plan("2027-02-15", null, "2027-03-10", "2027-03-13").warning())
                .isEqualTo("Testing before notice would miss 2027-02-19, the last safe day to send it for 2027-03-31; "
                        + "missing it puts CNY 6000.00 at risk.");
    }

    @Test
    void aNoticeThatIsOutLeavesOnlyTheCutoverToChoose() {
        ExitPlanning planning = afterNotice("2027-03-05", "2027-03-06", "2027-03-13", "2027-03-31");
        assertThat(planning.best())
                .extracting(ExitOption::cutoverOn)
                .containsExactly(day("2027-03-06"), day("2027-03-13"));
        assertThat(planning.best()).allSatisfy(option -> {
            assertThat(option.noticeOn()).isEqualTo("2027-02-15");
            assertThat(option.effectiveOn()).isEqualTo("2027-03-31");
        });
        assertThat(planning.warning()).isNull();
    }

    @Test
    void itSaysSoWhenTheOldLineEndsBeforeTheTrafficCanMove() {
        ExitPlanning planning = afterNotice("2027-03-30", "2027-04-03");
        assertThat(planning.best()).extracting(ExitOption::cutoverOn).containsExactly(day("2027-04-03"));
        assertThat(planning.warning()).contains("2027-03-31", "extension");
    }

    private static ExitPlanning afterNotice(String tested, String... windows) {
        return new ExitPlanner(
                        ALT_0001, conditions(tested, tested, tested, windows), effective -> Money.parse("CNY 0.00"))
                .planAfterNotice(day("2027-02-15"), day("2027-03-31"));
    }

    @Test
    void withoutAChangeWindowNothingIsFeasible() {
        ExitPlanning planning = plan("2027-02-01", "2027-02-01", "2027-03-10");
        assertThat(planning.best()).isEmpty();
        assertThat(planning.warning()).contains("add one");
    }

    @Test
    void aShortfallOfTheOldCommitmentCanTurnTheChoice() {
        ExitConditions conditions = conditions("2027-02-01", "2027-02-05", "2027-03-10", "2027-03-13");
        ExitPlanning planning = new ExitPlanner(
                        ALT_0001,
                        conditions,
                        effective -> Money.parse(effective.equals(day("2027-03-31")) ? "CNY 50000.00" : "CNY 0.00"))
                .plan();
        assertThat(planning.best().getFirst().effectiveOn()).isEqualTo("2027-03-14");
    }

    @Test
    void aContractToMonthEndOffersTheNextMonthEnds() {
        OldContract monthly = new OldContract(
                new NoticeTerms(
                        day("2026-04-01"),
                        day("2027-03-31"),
                        Period.ofMonths(1),
                        NoticeTo.MONTH_END,
                        Period.ofMonths(1)),
                new EarlyTerminationFee.None(),
                Money.parse("CNY 600.00"),
                WorkingDays.MONDAY_TO_FRIDAY,
                Delivery.DEFAULT);
        ExitConditions conditions = conditions("2026-12-01", "2026-12-01", "2026-12-01", "2026-12-12");
        List<ExitOption> best = new ExitPlanner(monthly, conditions, effective -> Money.parse("CNY 0.00"))
                .plan()
                .best();
        assertThat(best).extracting(ExitOption::effectiveOn).contains(day("2027-01-31"), day("2027-02-28"));
    }

    private static ExitPlanning plan(String today, @Nullable String tested, String newLine, String... windows) {
        return new ExitPlanner(
                        ALT_0001, conditions(today, tested, newLine, windows), effective -> Money.parse("CNY 0.00"))
                .plan();
    }

    private static ExitConditions conditions(String today, @Nullable String tested, String newLine, String... windows) {
        return new ExitConditions(
                day(today),
                day(newLine),
                tested == null ? null : day(tested),
                null,
                null,
                List.of(windows).stream().map(ExitPlannerTests::day).toList(),
                1);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
