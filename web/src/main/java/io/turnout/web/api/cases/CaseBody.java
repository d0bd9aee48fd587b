package io.turnout.web.api.cases;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseState;
import io.turnout.cases.Deadline;
import io.turnout.cases.Health;
import io.turnout.cases.Named;
import io.turnout.cases.Phase;
import io.turnout.web.api.http.ApiPaths;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A case in the API.
 *
 * @param provider name of the present provider
 * @param newProvider name of the chosen one, once there is one
 * @param targetDate day from which the new line carries the traffic
 */
record CaseBody(
        UUID id,
        String reference,
        String process,
        CaseState state,
        @Nullable Phase phase,
        Health health,
        @Nullable String healthReason,
        @Nullable Instant healthAt,
        @Nullable String customer,
        @Nullable UUID customerId,
        @Nullable UUID siteId,
        @Nullable String site,
        @Nullable UUID oldCircuitId,
        @Nullable UUID newCircuitId,
        @Nullable String provider,
        @Nullable String newProvider,
        String managerId,
        @Nullable LocalDate targetDate,
        @Nullable DeadlineBody nextDeadline,
        @Nullable Money moneyAtRisk,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        @Nullable String outcomeReason,
        Map<String, String> links) {

    /** The next date that must not be missed. */
    record DeadlineBody(Instant date, String what) {

        static @Nullable DeadlineBody of(@Nullable Deadline deadline) {
            return deadline == null ? null : new DeadlineBody(deadline.at(), deadline.what());
        }
    }

    private static final List<String> PARTS =
            List.of("timeline", "diagram", "tasks", "documents", "comments", "evaluation", "exit-plans");

    static CaseBody of(CaseRecord record) {
        return new CaseBody(
                record.id(),
                record.reference(),
                record.process(),
                record.state(),
                record.phase(),
                record.health(),
                record.healthReason(),
                record.healthAt(),
                name(record.customer()),
                id(record.customer()),
                id(record.site()),
                name(record.site()),
                record.oldCircuitId(),
                record.newCircuitId(),
                name(record.provider()),
                record.newProvider(),
                record.managerId(),
                record.targetDate(),
                DeadlineBody.of(record.nextDeadline()),
                record.moneyAtRisk(),
                record.createdAt(),
                record.updatedAt(),
                record.endedAt(),
                record.outcome(),
                record.outcomeReason(),
                links(record.id()));
    }

    static Map<String, String> links(UUID id) {
        String self = ApiPaths.V1 + "/cases/" + id;
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        PARTS.forEach(part -> links.put(part, self + "/" + part));
        return links;
    }

    private static @Nullable String name(@Nullable Named thing) {
        return thing == null ? null : thing.name();
    }

    private static @Nullable UUID id(@Nullable Named thing) {
        return thing == null ? null : thing.id();
    }
}
