package io.turnout.sourcing.exit;

import io.turnout.sourcing.notice.Delivery;
import io.turnout.sourcing.notice.EarlyTerminationFee;
import io.turnout.sourcing.notice.MoneyAtRisk;
import io.turnout.sourcing.notice.NoticeDates;
import io.turnout.sourcing.notice.NoticeTerms;
import io.turnout.sourcing.notice.WorkingDays;
import java.time.LocalDate;
import org.joda.money.Money;

/** The contract that is to be left, as the planner sees it. */
public record OldContract(
        NoticeTerms terms, EarlyTerminationFee fee, Money monthlyCharge, WorkingDays workingDays, Delivery delivery) {

    NoticeDates datesFor(LocalDate effective) {
        return NoticeDates.toLeaveOn(effective, terms, workingDays, delivery);
    }

    Money feeOn(LocalDate effective) {
        return fee.fee(effective, terms.termEndAround(effective), monthlyCharge);
    }

    Money atRisk(LocalDate termEnd) {
        return MoneyAtRisk.of(terms, termEnd, fee, monthlyCharge);
    }

    Money nothing() {
        return Money.zero(monthlyCharge.getCurrencyUnit());
    }
}
