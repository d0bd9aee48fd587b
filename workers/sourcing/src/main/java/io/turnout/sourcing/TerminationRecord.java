package io.turnout.sourcing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a provider confirmed, beside what was planned.
 *
 * @param plannedEffective what the notice said, or what people accepted instead
 * @param effectiveDateDiffers the confirmed date is not that date
 * @param recordedAt when the terms became final; {@code null} before
 */
public record TerminationRecord(
        UUID id,
        UUID noticeId,
        UUID caseId,
        LocalDate plannedEffective,
        Money plannedFee,
        LocalDate confirmedEffective,
        Money confirmedFee,
        @Nullable String providerReference,
        boolean effectiveDateDiffers,
        boolean feeDiffers,
        boolean dataMigrated,
        @Nullable Instant recordedAt) {}
