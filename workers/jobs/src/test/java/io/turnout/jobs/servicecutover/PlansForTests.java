package io.turnout.jobs.servicecutover;

import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.PlanState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A cut-over plan in any state, as the workers' tests need it. */
final class PlansForTests {

    static final UUID CASE = UUID.randomUUID();
    static final UUID CUTOVER = UUID.randomUUID();
    static final UUID SITE = UUID.randomUUID();

    private PlansForTests() {}

    static CutoverPlanRecord plan(PlanState state) {
        Instant start = Instant.parse("2027-02-05T17:00:00Z");
        UUID other = UUID.randomUUID();
        return new CutoverPlanRecord(
                CUTOVER,
                CASE,
                1,
                SITE,
                other,
                other,
                other,
                state,
                start.minusSeconds(3600),
                start,
                start.plusSeconds(7200),
                false,
                null,
                null,
                null,
                List.of(),
                List.of(),
                0);
    }

    static Map<String, Object> variables() {
        return Map.of("cutoverId", CUTOVER.toString());
    }
}
