package io.turnout.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One running piece of business as everybody sees it, with the names it needs to be listed.
 *
 * @param targetDate the day from which the new line carries the traffic
 * @param provider the present provider, the one being left
 * @param newProvider name of the chosen provider, once there is one
 * @param cancelAskedAt when somebody asked for the cancellation that the process is carrying out
 */
public record CaseRecord(
        UUID id,
        long version,
        String reference,
        String process,
        CaseState state,
        @Nullable Phase phase,
        Health health,
        @Nullable String healthReason,
        @Nullable Instant healthAt,
        @Nullable Named customer,
        @Nullable Named site,
        @Nullable UUID oldCircuitId,
        @Nullable UUID newCircuitId,
        @Nullable Named provider,
        @Nullable String newProvider,
        String managerId,
        @Nullable LocalDate targetDate,
        @Nullable Deadline nextDeadline,
        @Nullable Money moneyAtRisk,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant endedAt,
        @Nullable Instant cancelAskedAt,
        @Nullable String outcome,
        @Nullable String outcomeReason) {}
