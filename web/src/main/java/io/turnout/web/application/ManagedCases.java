package io.turnout.web.application;

import io.turnout.cases.Cases;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The cases of a manager, for lists of things that know cases by their id only. */
@Component
class ManagedCases {

    /** A case that ended this recently may still have something open in the engine. */
    private static final Duration JUST_ENDED = Duration.ofDays(7);

    private final Cases cases;
    private final Clock clock;

    ManagedCases(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Every case that the manager ever had; grows with the years, so only for lists of what has ended too. */
    Set<UUID> of(Reader manager) {
        return cases.managedBy(manager.id());
    }

    /** The cases that may have open tasks or incidents: those that run, and those that have just ended. */
    Set<UUID> atWork(Reader manager) {
        return cases.managedBy(manager.id(), clock.instant().minus(JUST_ENDED));
    }
}
