package io.turnout.web.api.sourcing;

import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.notice.Delivery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A contract with a provider in the API.
 *
 * @param noticeTo term-end, month-end or any-day
 * @param earlyTerminationRule none, fixed or percent-of-remaining
 */
record ContractBody(
        UUID id,
        @Nullable UUID caseId,
        @Nullable UUID offerId,
        UUID customerId,
        UUID providerId,
        String provider,
        @Nullable UUID circuitId,
        String status,
        LocalDate start,
        LocalDate end,
        Period noticePeriod,
        String noticeTo,
        @Nullable Period renewalPeriod,
        String earlyTerminationRule,
        BigDecimal earlyTerminationValue,
        Money monthlyCharge,
        Money oneOff,
        Delivery delivery,
        @Nullable String purchaseOrder,
        @Nullable String costCentre,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        List<ContractRecord.Point> points,
        List<ContractRecord.Paper> papers,
        List<ContractRecord.Approval> approvals,
        long version) {

    static ContractBody of(ContractRecord contract) {
        return new ContractBody(
                contract.id(),
                contract.caseId(),
                contract.offerId(),
                contract.customerId(),
                contract.providerId(),
                contract.provider(),
                contract.circuitId(),
                contract.status(),
                contract.terms().start(),
                contract.terms().end(),
                contract.terms().noticePeriod(),
                contract.terms().to().key(),
                contract.terms().renewal(),
                contract.earlyTermination().key(),
                contract.earlyTermination().value(),
                contract.monthlyCharge(),
                contract.oneOff(),
                contract.delivery(),
                contract.purchaseOrder(),
                contract.costCentre(),
                contract.endedOn(),
                contract.endReason(),
                contract.points(),
                contract.papers(),
                contract.approvals(),
                contract.version());
    }
}
