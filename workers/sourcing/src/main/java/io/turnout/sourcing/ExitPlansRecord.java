package io.turnout.sourcing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ways out that the planner found for a case, cheapest first.
 *
 * @param warning a sentence when waiting for the test would miss the notice date, or when nothing is feasible
 */
public record ExitPlansRecord(
        UUID caseId,
        UUID contractId,
        Instant plannedAt,
        @Nullable String warning,
        List<ExitPlanRecord> plans) {

    public ExitPlansRecord {
        plans = List.copyOf(plans);
    }
}
