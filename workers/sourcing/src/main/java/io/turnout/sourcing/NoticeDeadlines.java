package io.turnout.sourcing;

import io.turnout.sourcing.notice.NoticeDates;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * By when a contract must be given notice, and what missing that costs.
 *
 * @param dates for the end of the first term that a notice can still end
 * @param timeZone the provider's: where its days end
 * @param sendByAt end of the last safe day to send it
 * @param latestReceiptAt end of the last day to receive it
 * @param moneyAtRisk the cheapest way out after the date is missed, less the way out before
 * @param notice what was planned or sent for that term; {@code null} when nothing was
 */
public record NoticeDeadlines(
        UUID contractId,
        NoticeDates dates,
        ZoneId timeZone,
        Instant sendByAt,
        Instant latestReceiptAt,
        Money moneyAtRisk,
        @Nullable NoticeRecord notice) {}
