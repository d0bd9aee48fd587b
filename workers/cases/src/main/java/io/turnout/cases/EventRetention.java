package io.turnout.cases;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the stream of events as long as {@code turnout.events.keep} says (default 30 days). What the events told of is
 * in the cases' audit trail, which stays.
 */
@Component
class EventRetention {

    private static final Logger LOG = LoggerFactory.getLogger(EventRetention.class);

    private final CaseEvents events;
    private final Clock clock;
    private final Duration keep;

    EventRetention(CaseEvents events, Clock clock, @Value("${turnout.events.keep:30d}") Duration keep) {
        this.events = events;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "${turnout.events.purge-every:PT1H}")
    void purge() {
        int purged = events.purge(clock.instant().minus(keep));
        if (purged > 0) {
            LOG.info("Forgot {} events that are older than {}", purged, keep);
        }
    }
}
