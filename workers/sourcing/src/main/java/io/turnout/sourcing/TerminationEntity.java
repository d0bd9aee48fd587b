package io.turnout.sourcing;

import io.turnout.kernel.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A provider's confirmation in the database. */
@Entity
@Table(schema = "sourcing", name = "termination")
class TerminationEntity extends Versioned {

    private UUID noticeId;
    private UUID caseId;
    private LocalDate confirmedEffective;
    private BigDecimal confirmedFee;
    private String currency;
    private @Nullable String providerReference;
    private Instant confirmedAt;
    private @Nullable LocalDate acceptedEffective;
    private @Nullable BigDecimal acceptedFee;
    private boolean dataMigrated;
    private @Nullable Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected TerminationEntity() {}

    @SuppressWarnings("NullAway.Init")
    TerminationEntity(NoticeRecord notice, LocalDate effective, Money fee, @Nullable String reference, Instant now) {
        this.noticeId = notice.id();
        this.caseId = notice.caseId();
        confirm(effective, fee, reference, now);
    }

    final void confirm(LocalDate effective, Money fee, @Nullable String reference, Instant now) {
        if (recordedAt != null) {
            throw new Conflict("The termination is final since " + recordedAt + "; it can no longer be changed.");
        }
        this.confirmedEffective = effective;
        this.confirmedFee = fee.getAmount();
        this.currency = fee.getCurrencyUnit().getCode();
        this.providerReference = reference;
        this.confirmedAt = now;
    }

    /** What both sides settled on after it differed. */
    void accept(LocalDate effective, Money fee) {
        confirm(effective, fee, providerReference, confirmedAt);
        this.acceptedEffective = effective;
        this.acceptedFee = fee.getAmount();
    }

    void dataMigrated() {
        this.dataMigrated = true;
    }

    LocalDate effective() {
        return confirmedEffective;
    }

    void record(Instant now) {
        if (recordedAt == null) {
            recordedAt = now;
        }
    }

    TerminationRecord toRecord(NoticeRecord notice) {
        LocalDate planned = acceptedEffective == null ? notice.effectiveOn() : acceptedEffective;
        Money plannedFee = acceptedFee == null ? notice.fee() : Amounts.of(currency, acceptedFee);
        Money fee = Amounts.of(currency, confirmedFee);
        return new TerminationRecord(
                id(),
                noticeId,
                caseId,
                planned,
                plannedFee,
                confirmedEffective,
                fee,
                providerReference,
                !confirmedEffective.equals(planned),
                !fee.equals(plannedFee),
                dataMigrated,
                recordedAt);
    }
}
