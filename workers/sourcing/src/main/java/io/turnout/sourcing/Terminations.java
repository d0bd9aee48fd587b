package io.turnout.sourcing;

import io.turnout.inventory.Providers;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What old providers confirm, how it differs from the plan, and the terms that became final. */
@Component
@Transactional
public class Terminations {

    private final TerminationRepository rows;
    private final NoticeRepository notices;
    private final Notices noticesOfCases;
    private final Contracts contracts;
    private final Calendars calendars;
    private final Providers providers;
    private final Clock clock;

    Terminations(
            TerminationRepository rows,
            NoticeRepository notices,
            Notices noticesOfCases,
            Contracts contracts,
            Calendars calendars,
            Providers providers,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.noticesOfCases = noticesOfCases;
        this.contracts = contracts;
        this.calendars = calendars;
        this.providers = providers;
        this.clock = clock;
    }

    /**
     * The provider's answer to the notice of the case; a corrected answer replaces the one before.
     *
     * @param effective {@code null}: as the notice says
     * @param fee {@code null}: as the notice says
     */
    public TerminationRecord confirm(
            UUID caseId, @Nullable LocalDate effective, @Nullable Money fee, @Nullable String reference) {
        NoticeRecord notice = noticesOfCases
                .ofCase(caseId)
                .filter(NoticeRecord::isOut)
                .orElseThrow(() -> new Conflict("No notice of this case is out, so none can be confirmed."));
        if (fee != null && !fee.isSameCurrency(notice.fee())) {
            CurrencyUnit agreed = notice.fee().getCurrencyUnit();
            throw InvalidInput.of(
                    "/fee",
                    "is in " + fee.getCurrencyUnit() + ", but the contract is in " + agreed + "; give it in " + agreed);
        }
        return confirm(
                notice,
                effective == null ? notice.effectiveOn() : effective,
                fee == null ? notice.fee() : fee,
                reference);
    }

    private TerminationRecord confirm(NoticeRecord notice, LocalDate on, Money charged, @Nullable String reference) {
        TerminationEntity termination = rows.findByNoticeId(notice.id())
                .orElseGet(() -> new TerminationEntity(notice, on, charged, reference, clock.instant()));
        termination.confirm(on, charged, reference, clock.instant());
        notices.findById(notice.id()).ifPresent(NoticeEntity::confirmed);
        return rows.saveAndFlush(termination).toRecord(notice);
    }

    /** The confirmation beside the plan; a message that carried no terms confirms the notice as it is. */
    public TerminationRecord compare(UUID noticeId) {
        NoticeRecord notice = noticesOfCases.get(noticeId);
        return rows.findByNoticeId(noticeId)
                .map(termination -> termination.toRecord(notice))
                .orElseGet(() -> confirm(notice, notice.effectiveOn(), notice.fee(), null));
    }

    public Optional<TerminationRecord> ofNotice(UUID noticeId) {
        return rows.findByNoticeId(noticeId).map(termination -> termination.toRecord(noticesOfCases.get(noticeId)));
    }

    /** What was settled on after the confirmation differed. */
    public TerminationRecord accept(UUID noticeId, LocalDate effective, Money fee) {
        TerminationEntity termination = row(noticeId);
        termination.accept(effective, fee);
        return rows.saveAndFlush(termination).toRecord(noticesOfCases.get(noticeId));
    }

    /** What was hosted with the old provider has moved and was checked. */
    public void dataMigrated(UUID noticeId) {
        row(noticeId).dataMigrated();
    }

    /** Makes the terms final and ends the contract with them. */
    public TerminationRecord record(UUID noticeId) {
        TerminationEntity termination = row(noticeId);
        termination.record(clock.instant());
        NoticeRecord notice = noticesOfCases.get(noticeId);
        contracts.terminate(notice.contractId(), termination.effective(), "notice " + noticeId);
        return rows.saveAndFlush(termination).toRecord(notice);
    }

    /** The moment at which the contract ends: the last day is over in the provider's time zone. */
    public Instant effectiveAt(TerminationRecord termination) {
        ContractRecord contract =
                contracts.get(noticesOfCases.get(termination.noticeId()).contractId());
        return termination
                .confirmedEffective()
                .plusDays(1)
                .atStartOfDay(calendars
                        .of(providers.get(contract.providerId()).country())
                        .timeZone())
                .toInstant();
    }

    private TerminationEntity row(UUID noticeId) {
        return rows.findByNoticeId(noticeId)
                .orElseThrow(() -> new NotFound("confirmed termination of notice", noticeId));
    }
}
