package io.turnout.cases;

import io.turnout.kernel.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a customer is told of their own case: that it moved, and where it stands now. Who of the staff did it, why, and
 * what was written, weighed or paid on the way is not for them. Cases, their counts, the timeline and the stream of events go
 * by it, on the screens as in the API.
 */
final class CustomerView {

    /** The entries of the timeline whose bare title tells how the case goes; the others are desk work. */
    static final Set<String> TYPES = Set.of(
            "case-opened",
            "case-started",
            "phase-changed",
            "health-changed",
            "cancellation-asked",
            "case-completed",
            "case-cancelled",
            "case-failed");

    /** The events of a case as a whole; those of tasks, incidents, letters and steps are for staff. */
    static final String EVENT_TYPES = "case.%";

    private static final Actor STAFF = new Actor(Actor.Kind.PERSON, "staff");
    private static final Set<String> PAYLOAD =
            Set.of("caseId", "reference", "process", "state", "phase", "health", "outcome", "before", "targetDate");

    private CustomerView() {}

    static TimelineRecord of(TimelineRecord entry) {
        return new TimelineRecord(
                entry.id(),
                entry.caseId(),
                entry.at(),
                entry.type(),
                of(entry.actor()),
                null,
                entry.title(),
                null,
                null,
                null,
                null);
    }

    /** Whether it goes well, but not the sentence why: that one speaks of fees, margins and who failed whom. */
    static CaseRecord of(CaseRecord record) {
        return new CaseRecord(
                record.id(),
                record.version(),
                record.reference(),
                record.process(),
                record.state(),
                record.phase(),
                record.health(),
                null,
                record.healthAt(),
                record.customer(),
                record.site(),
                record.oldCircuitId(),
                record.newCircuitId(),
                record.provider(),
                record.newProvider(),
                STAFF.id(),
                record.targetDate(),
                record.nextDeadline(),
                null,
                record.createdAt(),
                record.updatedAt(),
                record.endedAt(),
                record.cancelAskedAt(),
                record.outcome(),
                null);
    }

    /** Whether a customer's list may be asked for this manager: a filter must not tell what its rows do not. */
    static boolean isManager(String login) {
        return STAFF.id().equals(login);
    }

    /** How many cases are where, without the money. */
    static CaseCounts.Cell of(CaseCounts.Cell cell) {
        return new CaseCounts.Cell(cell.process(), cell.phase(), cell.health(), cell.cases(), null);
    }

    static CaseEvent of(CaseEvent event) {
        Map<String, Object> told = new HashMap<>(event.payload());
        told.keySet().retainAll(PAYLOAD);
        return new CaseEvent(event.id(), event.at(), event.type(), event.caseId(), told);
    }

    private static Actor of(Actor actor) {
        return switch (actor.kind()) {
            case PERSON, PROGRAM -> STAFF;
            case WORKER, ENGINE -> Actor.ENGINE;
        };
    }
}
