package io.turnout.billing;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * What a supplier may charge for a line that ends.
 *
 * @param monthly charge of the line
 * @param unpaidFrom first day that no earlier invoice has charged
 * @param effectiveOn last day of the contract, inclusive: nothing runs on after it
 * @param earlyTerminationFee zero when none was agreed
 * @param others other amounts that were agreed, by the description that their lines contain
 */
public record AgreedTerms(
        Money monthly, LocalDate unpaidFrom, LocalDate effectiveOn, Money earlyTerminationFee, List<Other> others) {

    /** Another agreed amount, for instance for a device that was not returned. */
    public record Other(String description, Money amount) {}

    public AgreedTerms {
        others = List.copyOf(others);
    }

    /** For a line that is paid month by month: what is still open is the month in which the contract ends. */
    public static AgreedTerms lastMonth(Money monthly, LocalDate effectiveOn, Money earlyTerminationFee) {
        return new AgreedTerms(monthly, effectiveOn.withDayOfMonth(1), effectiveOn, earlyTerminationFee, List.of());
    }

    /** All that may still be charged. */
    public Money due() {
        Money recurring = Proration.charge(monthly, unpaidFrom, effectiveOn);
        return others.stream().map(Other::amount).reduce(recurring.plus(earlyTerminationFee), Money::plus);
    }
}
