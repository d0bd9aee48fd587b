package io.turnout.cases;

import java.util.Optional;
import java.util.UUID;

/**
 * What PostgreSQL tells every copy of an event of a case, at the moment its transaction commits.
 *
 * @param type as in the stream, for example {@code case.started}
 */
public record CaseNotice(String type, UUID caseId) {

    private static final int PARTS = 3;

    /** Reads what was received on {@link CaseEvents#CHANNEL}; empty if the event is of no case. */
    public static Optional<CaseNotice> parse(String received) {
        String[] parts = received.split(" ", PARTS);
        return parts.length < PARTS
                ? Optional.empty()
                : Optional.of(new CaseNotice(parts[1], UUID.fromString(parts[2])));
    }
}
