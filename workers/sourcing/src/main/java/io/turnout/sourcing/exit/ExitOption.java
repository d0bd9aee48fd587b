package io.turnout.sourcing.exit;

import io.turnout.sourcing.notice.NoticeDates;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * One feasible way out with what it costs and why it stands where it stands.
 *
 * @param noticeOn the day to send the notice
 * @param effectiveOn last day of the old contract
 * @param cutoverOn the day to move the traffic
 * @param overlap what the old line costs while both are paid
 * @param shortfall what the old provider charges for volume that is then missing
 * @param renewalRisk the part of the money at risk that the used-up buffer stands for
 */
public record ExitOption(
        LocalDate noticeOn,
        LocalDate effectiveOn,
        LocalDate cutoverOn,
        NoticeDates dates,
        Money fee,
        Money overlap,
        Money shortfall,
        Money renewalRisk,
        String why) {

    public Money total() {
        return fee.plus(overlap).plus(shortfall).plus(renewalRisk);
    }
}
