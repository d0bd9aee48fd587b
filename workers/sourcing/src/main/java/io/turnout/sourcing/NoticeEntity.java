package io.turnout.sourcing;

import io.turnout.inventory.ProviderRecord;
import io.turnout.kernel.Conflict;
import io.turnout.sourcing.notice.NoticeDates;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A notice in the database and the verbs that move it. */
@Entity
@Table(schema = "sourcing", name = "notice")
class NoticeEntity extends Versioned {

    static final String PLANNED = "planned";
    static final String APPROVED = "approved";
    static final String SENT = "sent";
    static final String CONFIRMED = "confirmed";
    static final String WITHDRAWN = "withdrawn";

    private UUID contractId;
    private UUID caseId;
    private LocalDate termEnd;
    private String state = PLANNED;
    private LocalDate effectiveOn;
    private LocalDate latestReceipt;
    private LocalDate plannedReceipt;
    private LocalDate sendBy;
    private LocalDate sendOn;
    private BigDecimal fee;
    private String currency;
    private @Nullable String earlyReason;
    private String channel;
    private String language;
    private @Nullable String templateVersion;
    private @Nullable UUID documentId;
    private @Nullable String letterEffect;
    private @Nullable String proof;
    private @Nullable Instant sentAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected NoticeEntity() {}

    NoticeEntity(
            UUID caseId,
            ContractRecord contract,
            LocalDate termEnd,
            NoticeDates dates,
            LocalDate sendOn,
            Money fee,
            ProviderRecord provider) {
        this.contractId = contract.id();
        this.caseId = caseId;
        this.termEnd = termEnd;
        this.effectiveOn = dates.effective();
        this.latestReceipt = dates.latestReceipt();
        this.plannedReceipt = dates.plannedReceipt();
        this.sendBy = dates.sendBy();
        this.sendOn = sendOn;
        this.fee = fee.getAmount();
        this.currency = fee.getCurrencyUnit().getCode();
        this.channel = provider.noticeChannel();
        this.language = provider.language();
    }

    void approve() {
        refuseUnless(PLANNED, APPROVED, SENT, CONFIRMED);
        if (state.equals(PLANNED)) {
            state = APPROVED;
        }
    }

    void early(String reason) {
        earlyReason = reason;
    }

    /**
     * @param effectId as which somebody is about to send it
     * @return as which it is sent: whoever comes second means the letter of the first
     */
    String written(UUID newDocumentId, String newTemplateVersion, String newLanguage, String effectId) {
        this.documentId = newDocumentId;
        this.templateVersion = newTemplateVersion;
        this.language = newLanguage;
        if (letterEffect == null) {
            letterEffect = effectId;
        }
        return letterEffect;
    }

    /** @param how the mail server's answer, or what a person says who handed it in */
    void sent(String how, Instant when) {
        refuseUnless(APPROVED, SENT, CONFIRMED);
        if (state.equals(APPROVED)) {
            state = SENT;
            proof = how;
            sentAt = when;
        }
    }

    /** Whether somebody has begun to send its letter. */
    boolean hasLetter() {
        return letterEffect != null;
    }

    void confirmed() {
        refuseUnless(SENT, CONFIRMED);
        state = CONFIRMED;
    }

    void withdraw(Instant when) {
        if (!state.equals(WITHDRAWN)) {
            state = WITHDRAWN;
            withdrawnAt = when;
        }
    }

    void refuseUnless(String... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new Conflict(
                    "The notice is " + state + "; this needs it to be " + String.join(" or ", allowed) + ".");
        }
    }

    NoticeRecord toRecord() {
        return new NoticeRecord(
                id(),
                contractId,
                caseId,
                termEnd,
                state,
                effectiveOn,
                latestReceipt,
                plannedReceipt,
                sendBy,
                sendOn,
                Amounts.of(currency, fee),
                earlyReason,
                channel,
                language,
                documentId,
                proof,
                sentAt,
                version());
    }
}
