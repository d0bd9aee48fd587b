package io.turnout.web.operations;

import io.turnout.engine.StartBacklog;
import io.turnout.engine.StartBacklog.Claimed;
import io.turnout.engine.UnsettledEffects;
import io.turnout.view.IncidentFilter;
import io.turnout.view.Incidents;
import io.turnout.view.JobBacklog;
import io.turnout.view.ReadModelHealth;
import io.turnout.view.ReadModelStatus;
import io.turnout.view.Statistics;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How the way from an accepted case through the engine to the screens flows just now. */
@Component
public class EngineFigures {

    /** An engine that begins an instance and its exporter work side by side; less than this is no lag. */
    private static final Duration USUAL = Duration.ofSeconds(1);

    private final StartBacklog starts;
    private final UnsettledEffects effects;
    private final ReadModelHealth readModel;
    private final Statistics statistics;
    private final Incidents incidents;

    EngineFigures(
            StartBacklog starts,
            UnsettledEffects effects,
            ReadModelHealth readModel,
            Statistics statistics,
            Incidents incidents) {
        this.starts = starts;
        this.effects = effects;
        this.readModel = readModel;
        this.statistics = statistics;
        this.incidents = incidents;
    }

    public StartBacklog.Waiting startsWaiting() {
        return starts.waiting();
    }

    /** How many effects nobody has settled, by state. */
    public Map<String, Long> unsettledEffects() {
        return effects.counts();
    }

    public int openIncidents() {
        return incidents.count(IncidentFilter.open());
    }

    /** When the exporter last wrote, and what; an idle engine has nothing to write. */
    public ReadModelStatus readModel() {
        return readModel.status();
    }

    public List<JobBacklog> jobs() {
        return statistics.jobs();
    }

    /** How long the oldest instance that the engine began is missing in the read model; zero if none is. */
    public Duration exporterLag() {
        List<Claimed> claimed = starts.lastClaimed();
        Set<Long> missing =
                readModel.missing(claimed.stream().map(Claimed::rootInstance).toList());
        return claimed.stream()
                .filter(instance -> missing.contains(instance.rootInstance()))
                .map(Claimed::claimedAt)
                .min(Comparator.naturalOrder())
                .map(since -> Duration.between(since, Instant.now()))
                .filter(lag -> lag.compareTo(USUAL) > 0)
                .orElse(Duration.ZERO);
    }
}
