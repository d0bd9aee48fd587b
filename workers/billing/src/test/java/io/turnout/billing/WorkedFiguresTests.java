package io.turnout.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The figures that were worked out by hand when the rules were written down. */
class WorkedFiguresTests {

    private static final Money THOUSAND = cny("1000.00");

    private static final Tiers TABLE = new Tiers(List.of(
            new Tiers.Tier(100L, cny("10.00")), new Tiers.Tier(500L, cny("8.00")), new Tiers.Tier(null, cny("6.50"))));

    @Test
    void proratesAMonthByItsDaysAndThePartsSumToTheWhole() {
        Proration.Split split = Proration.splitAt(THOUSAND, day("2027-02-11"));

        assertThat(split.before()).isEqualTo(cny("357.14"));
        assertThat(split.from()).isEqualTo(cny("642.86"));
        assertThat(Proration.charge(THOUSAND, day("2027-02-11"), day("2027-02-28")))
                .isEqualTo(cny("642.86"));
        assertThat(Proration.charge(THOUSAND, day("2027-02-01"), day("2027-02-10")))
                .isEqualTo(cny("357.14"));
        assertThat(Proration.charge(THOUSAND, day("2027-02-11"), day("2027-04-30")))
                .isEqualTo(cny("2642.86"));
        assertThat(Proration.charge(THOUSAND, day("2027-02-11"), day("2027-02-10")))
                .isEqualTo(cny("0.00"));
        assertThat(Proration.charge(THOUSAND, day("2028-02-15"), day("2028-02-29")))
                .isEqualTo(cny("517.24"));
    }

    @Test
    void splitsOfAnyAmountOnAnyDaySumToTheCent() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Money monthly = Money.ofMinor(THOUSAND.getCurrencyUnit(), random.nextInt(10_000_000));
            Proration.Split split = Proration.splitAt(monthly, day("2027-01-01").plusDays(random.nextInt(1500)));
            assertThat(split.before().plus(split.from())).as("seed " + seed).isEqualTo(monthly);
            assertThat(split.from().isNegative()).as("seed " + seed).isFalse();
        }
    }

    @Test
    void costsTheOldLineForTheDaysOnWhichBothRun() {
        assertThat(Overlap.cost(THOUSAND, day("2027-03-10"), day("2027-03-31"))).isEqualTo(cny("709.68"));
    }

    @Test
    void chargesEarlyTerminationForStartedMonthsAsWholeOnes() {
        EarlyTermination half = new EarlyTermination.PercentOfRemaining(BigDecimal.valueOf(50));

        assertThat(half.fee(THOUSAND, day("2027-05-31"), day("2027-12-31"))).isEqualTo(cny("3500.00"));
        assertThat(half.fee(THOUSAND, day("2027-06-15"), day("2027-12-31"))).isEqualTo(cny("3500.00"));
        assertThat(half.fee(THOUSAND, day("2027-12-31"), day("2027-12-31"))).isEqualTo(cny("0.00"));
        assertThat(new EarlyTermination.Fixed(cny("99.00")).fee(THOUSAND, day("2027-05-31"), day("2027-12-31")))
                .isEqualTo(cny("99.00"));
        assertThat(new EarlyTermination.Free().fee(THOUSAND, day("2027-05-31"), day("2027-12-31")))
                .isEqualTo(cny("0.00"));
    }

    @Test
    void ratesUnitsByTierOrAllAtTheLastTier() {
        assertThat(TABLE.graduated(650)).isEqualTo(cny("5175.00"));
        assertThat(TABLE.volume(650)).isEqualTo(cny("4225.00"));
        assertThat(TABLE.graduated(100)).isEqualTo(cny("1000.00"));
        assertThat(TABLE.volume(100)).isEqualTo(cny("1000.00"));
        assertThat(TABLE.graduated(0)).isEqualTo(cny("0.00"));
        assertThatThrownBy(() -> new Tiers(List.of(new Tiers.Tier(5L, THOUSAND))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void truesUpACommitmentAlsoWhenItEndsEarly() {
        Commitment quarter = new Commitment(500, cny("12.00"), day("2027-07-01"), day("2027-09-30"));

        assertThat(quarter.trueUp(440)).isEqualTo(cny("720.00"));
        assertThat(quarter.trueUp(230, day("2027-08-15"))).isEqualTo(cny("240.00"));
        assertThat(quarter.trueUp(600)).isEqualTo(cny("0.00"));
    }

    @Test
    void chargesAYearAheadWithItsFreeMonths() {
        assertThat(new YearlyPrice(cny("10.00"), 2).ahead()).isEqualTo(cny("100.00"));
    }

    @Test
    void chargesMailByBoxesByStartedBlocksAndByUsers() {
        assertThat(cny("1.50").multipliedBy(20).plus(cny("9.00").multipliedBy(7)))
                .isEqualTo(cny("93.00"));
        StartedBlocks storage = new StartedBlocks(2, cny("3.00"), 5, cny("7.00"));
        assertThat(storage.charge(2)).isEqualTo(cny("3.00"));
        assertThat(storage.charge(12)).isEqualTo(cny("17.00"));
        assertThat(storage.charge(13)).isEqualTo(cny("24.00"));
        assertThat(new Tiers(List.of(new Tiers.Tier(null, cny("2.00")))).volume(10_000))
                .isEqualTo(cny("20000.00"));
    }

    @Test
    void sharesRevenueSoThatTheLastPartnerTakesTheRemainder() {
        RevenueShare share = new RevenueShare(List.of(BigDecimal.valueOf(40), BigDecimal.valueOf(60)));

        assertThat(share.split(cny("19999.99"))).containsExactly(cny("8000.00"), cny("11999.99"));
        assertThatThrownBy(() -> new RevenueShare(List.of(BigDecimal.TEN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void buysALeaseOutForAShareOfTheRest() {
        LeaseTerms terms = new LeaseTerms(cny("15.00"), 24, BigDecimal.valueOf(60));

        assertThat(terms.buyOut(10)).isEqualTo(cny("126.00"));
        assertThat(terms.buyOut(30)).isEqualTo(cny("0.00"));
        assertThat(LeaseTerms.monthsUsed(day("2027-01-15"), day("2027-11-14"))).isEqualTo(10);
        assertThat(LeaseTerms.monthsUsed(day("2027-01-15"), day("2027-11-15"))).isEqualTo(11);
    }

    @Test
    void creditsAMonthThatMissedItsAvailability() {
        assertThat(SlaCredit.USUAL.credit(THOUSAND, new BigDecimal("99.5"))).isEqualTo(cny("0.00"));
        assertThat(SlaCredit.USUAL.credit(THOUSAND, new BigDecimal("99.496"))).isEqualTo(cny("100.00"));
        assertThat(SlaCredit.USUAL.credit(THOUSAND, new BigDecimal("98.99"))).isEqualTo(cny("250.00"));
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
