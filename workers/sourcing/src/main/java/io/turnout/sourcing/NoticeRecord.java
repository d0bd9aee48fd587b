package io.turnout.sourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A notice to end a contract.
 *
 * @param termEnd the term that it ends, or inside which it ends
 * @param state planned, approved, sent, confirmed or withdrawn
 * @param sendOn the day on which it is to go out; never after {@code sendBy} unless buffer is used up knowingly
 * @param earlyReason why a manager sent it before a test had passed
 * @param channel email, portal or post
 * @param proof the mail server's answer, or what a person wrote who handed it in
 */
public record NoticeRecord(
        UUID id,
        UUID contractId,
        UUID caseId,
        LocalDate termEnd,
        String state,
        LocalDate effectiveOn,
        LocalDate latestReceipt,
        LocalDate plannedReceipt,
        LocalDate sendBy,
        LocalDate sendOn,
        Money fee,
        @Nullable String earlyReason,
        String channel,
        String language,
        @Nullable UUID documentId,
        @Nullable String proof,
        @Nullable Instant sentAt,
        long version) {

    /** Whether the provider has answered already. */
    public boolean isConfirmed() {
        return state.equals(NoticeEntity.CONFIRMED);
    }

    /** Whether it is decided but not out: its letter waits for a person or for the mail server. */
    public boolean isToSend() {
        return state.equals(NoticeEntity.APPROVED);
    }

    public boolean isWithdrawn() {
        return state.equals(NoticeEntity.WITHDRAWN);
    }

    /** Whether it is out: sent, and not taken back. */
    public boolean isOut() {
        return state.equals(NoticeEntity.SENT) || state.equals(NoticeEntity.CONFIRMED);
    }
}
