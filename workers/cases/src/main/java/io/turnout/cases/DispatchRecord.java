package io.turnout.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter and what became of it.
 *
 * @param messageId the same however often it is sent, so that a receiver recognises a copy
 * @param proof the mail server's answer, or what a person wrote who marked it as sent
 * @param problem why it did not go out, or why nobody knows
 */
public record DispatchRecord(
        UUID id,
        String effectId,
        Letter letter,
        String messageId,
        DispatchState state,
        Instant intentAt,
        @Nullable Instant sentAt,
        @Nullable String proof,
        @Nullable String problem) {}
