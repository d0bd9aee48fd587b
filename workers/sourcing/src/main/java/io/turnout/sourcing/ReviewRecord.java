package io.turnout.sourcing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a provider that is kept.
 *
 * @param outcome stay or renegotiate
 * @param counterOfferId the letter with our proposal, when renegotiating
 */
public record ReviewRecord(
        UUID caseId,
        String outcome,
        @Nullable String reason,
        String owner,
        LocalDate nextReviewOn,
        @Nullable UUID counterOfferId) {}
