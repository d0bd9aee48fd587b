package io.turnout.web.application;

import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineEntry;
import io.turnout.engine.BadData;
import io.turnout.engine.EngineAway;
import io.turnout.engine.InstanceCommands;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.view.Incident;
import io.turnout.view.IncidentFilter;
import io.turnout.view.Incidents;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Trying failed steps again, one or many. */
@Component
public class IncidentActions {

    /** More at once would keep a request waiting for minutes; the next call takes the rest. */
    private static final int MOST_AT_ONCE = 1000;

    /** Each try at an engine that is away takes its time: after so many in a row the rest is not tried any more. */
    private static final int AWAY_IN_A_ROW = 3;

    private static final Logger LOG = LoggerFactory.getLogger(IncidentActions.class);

    /**
     * What a bulk resolution did, or would do.
     *
     * @param matched how many incidents were meant
     * @param left how many are still to do, for there was a limit
     */
    public record BulkAnswer(boolean dryRun, int matched, int resolved, int left, List<Failure> failures) {}

    /** One that could not be resolved, and why. */
    public record Failure(String key, String detail) {}

    private final Incidents incidents;
    private final IncidentAccess access;
    private final InstanceCommands engine;
    private final Timeline timeline;

    IncidentActions(Incidents incidents, IncidentAccess access, InstanceCommands engine, Timeline timeline) {
        this.incidents = incidents;
        this.access = access;
        this.engine = engine;
        this.timeline = timeline;
    }

    /** @throws Conflict if it is resolved already */
    public Incident resolve(long key, @Nullable String reason) {
        Reasons.check(reason);
        Incident incident = access.visible(key);
        if (incident.resolved() != null) {
            throw new Conflict("The incident is resolved already.");
        }
        tryAgain(incident, reason);
        return incident;
    }

    /** Those of the filter that the caller may see. */
    public BulkAnswer resolveAll(IncidentFilter filter, @Nullable String reason, boolean dryRun) {
        List<Long> keys = incidents.keys(access.narrowed(filter));
        if (dryRun) {
            return new BulkAnswer(true, keys.size(), 0, keys.size(), List.of());
        }
        if (reason == null || reason.isBlank()) {
            throw InvalidInput.of("/reason", "must say why the steps are tried again");
        }
        Reasons.check(reason);
        List<Long> now = keys.subList(0, Math.min(keys.size(), MOST_AT_ONCE));
        List<Failure> failures = failuresOf(now, reason);
        return new BulkAnswer(false, keys.size(), now.size() - failures.size(), keys.size() - now.size(), failures);
    }

    /** Those of the keys that the caller may see; the others are among the failures. */
    public BulkAnswer resolveEach(List<Long> keys, @Nullable String reason) {
        Reasons.check(reason);
        List<Failure> failures = failuresOf(keys, reason);
        return new BulkAnswer(false, keys.size(), keys.size() - failures.size(), 0, failures);
    }

    /** One that fails does not keep the others from being tried, and what was done is always told. */
    private List<Failure> failuresOf(List<Long> keys, @Nullable String reason) {
        List<Failure> failures = new ArrayList<>();
        int away = 0;
        for (Long key : keys) {
            if (away == AWAY_IN_A_ROW) {
                failures.add(new Failure(key.toString(), "Not tried, for the engine is away."));
                continue;
            }
            try {
                resolve(key, reason);
                away = 0;
            } catch (EngineAway gone) {
                away++;
                failures.add(new Failure(key.toString(), String.valueOf(gone.getMessage())));
            } catch (NotFound | Conflict | BadData refused) {
                failures.add(new Failure(key.toString(), String.valueOf(refused.getMessage())));
            }
        }
        return failures;
    }

    /**
     * Without asking who may: for what somebody who may has asked for before the incident was known.
     *
     * @return whether it was tried
     */
    boolean tryAgainUnlessResolved(Incident incident) {
        try {
            tryAgain(incident, null);
            return true;
        } catch (NotFound resolvedAlready) {
            LOG.debug("Incident {} is resolved already", incident.key());
        } catch (EngineAway away) {
            LOG.info("Incident {} is tried again later: {}", incident.key(), away.getMessage());
        }
        return false;
    }

    private void tryAgain(Incident incident, @Nullable String reason) {
        Long jobKey = incident.jobKey();
        engine.resolveIncident(Long.toString(incident.key()), jobKey == null ? null : jobKey.toString());
        UUID caseId = incident.caseId();
        if (caseId != null) {
            timeline.append(TimelineEntry.of(caseId, "incident-retried", incident.elementName() + " tried again")
                    .at(incident.elementId())
                    .detail(incident.message())
                    .reason(reason));
        }
    }
}
