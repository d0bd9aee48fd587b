package io.turnout.sourcing;

import io.turnout.sourcing.notice.ContractDays;
import io.turnout.sourcing.notice.Delivery;
import io.turnout.sourcing.notice.EarlyTerminationFee;
import io.turnout.sourcing.notice.NoticeTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A contract with a provider as others see it.
 *
 * @param caseId the case that made it; {@code null} for those that were there before
 * @param status draft, signed, active, exited (by its acceptance clause) or terminated
 * @param points clauses, dispute checks and assurances with what people found
 * @param papers documents of the case that belong to it
 */
public record ContractRecord(
        UUID id,
        @Nullable UUID caseId,
        @Nullable UUID offerId,
        UUID customerId,
        UUID providerId,
        String provider,
        @Nullable UUID circuitId,
        String status,
        NoticeTerms terms,
        EarlyTerminationFee earlyTermination,
        Money monthlyCharge,
        Money oneOff,
        Delivery delivery,
        @Nullable String purchaseOrder,
        @Nullable String costCentre,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        List<Point> points,
        List<Paper> papers,
        List<Approval> approvals,
        long version) {

    /**
     * @param kind clause, dispute or assurance
     * @param settled somebody read it and is content
     */
    public record Point(
            String kind,
            String item,
            boolean settled,
            @Nullable String note) {}

    /**
     * @param kind for example signed-contract
     * @param validUntil last day on which it may be used; {@code null} if it does not run out
     */
    public record Paper(
            UUID documentId, String kind, @Nullable LocalDate validUntil) {}

    /** @param what for example spending */
    public record Approval(
            String what,
            boolean approved,
            String decidedBy,
            Instant decidedAt,
            @Nullable String note) {}

    public ContractRecord {
        points = List.copyOf(points);
        papers = List.copyOf(papers);
        approvals = List.copyOf(approvals);
    }

    /** The customer's letter of authority: there is one where the customer holds the contract. */
    public Optional<Paper> letterOfAuthority() {
        return papers.stream()
                .filter(paper -> paper.kind().equals(Contracts.LETTER_OF_AUTHORITY))
                .findFirst();
    }

    /** What the whole term costs: what approval limits look at. */
    public Money value() {
        int months = ContractDays.startedMonths(terms.start().minusDays(1), terms.end());
        return monthlyCharge.multipliedBy(months).plus(oneOff);
    }
}
