package io.turnout.sourcing.notice;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What missing the next notice date costs: the cheapest way out afterwards, less the way out before, which is leaving
 * at the end of the term without a fee. A contract that only ends with its term can be bought out of the renewed term
 * if it names a fee; if it names none, there is no way out but to serve it.
 */
public final class MoneyAtRisk {

    private MoneyAtRisk() {}

    public static Money of(NoticeTerms terms, LocalDate termEnd, EarlyTerminationFee rule, Money monthlyCharge) {
        LocalDate renewedEnd = terms.renewedEnd(termEnd).orElse(null);
        if (renewedEnd == null) {
            return Money.zero(monthlyCharge.getCurrencyUnit());
        }
        Money served = monthlyCharge.multipliedBy(ContractDays.startedMonths(termEnd, renewedEnd));
        Money boughtOut = boughtOut(terms, termEnd, renewedEnd, rule, monthlyCharge);
        return boughtOut.isLessThan(served) ? boughtOut : served;
    }

    private static Money boughtOut(
            NoticeTerms terms, LocalDate termEnd, LocalDate renewedEnd, EarlyTerminationFee rule, Money monthlyCharge) {
        if (terms.to() == NoticeTo.TERM_END) {
            return rule instanceof EarlyTerminationFee.None
                    ? monthlyCharge.multipliedBy(ContractDays.startedMonths(termEnd, renewedEnd))
                    : rule.fee(termEnd, renewedEnd, monthlyCharge);
        }
        // One day too late: the next month end or day that such a contract allows, charges until then included.
        LocalDate next = terms.effectiveFor(terms.latestReceipt(termEnd).plusDays(1));
        Money charges = monthlyCharge.multipliedBy(ContractDays.startedMonths(termEnd, next));
        return charges.plus(rule.fee(next, terms.termEndAround(next), monthlyCharge));
    }
}
