package io.turnout.jobs.servicecutover;

import io.turnout.cutover.CutoverOrder;
import io.turnout.engine.Job;
import io.turnout.inventory.SiteRecord;
import io.turnout.jobs.CaseSites;
import io.turnout.sourcing.ExitPlanRecord;
import io.turnout.sourcing.ExitPlans;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a job of a case asks of a cut-over plan. */
@Component
class CutoverOrders {

    private final CaseSites sites;
    private final ExitPlans exits;
    private final Clock clock;

    CutoverOrders(CaseSites sites, ExitPlans exits, Clock clock) {
        this.sites = sites;
        this.exits = exits;
        this.clock = clock;
    }

    /** Not before the chosen exit plan's date, by the calendar of the site; without a choice as soon as may be. */
    CutoverOrder of(Job job) {
        SiteRecord site = sites.of(job.caseId());
        Instant notBefore = exits.chosen(job.caseId())
                .map(ExitPlanRecord::cutoverOn)
                .map(date -> date.atStartOfDay(site.timeZone()).toInstant())
                .orElseGet(clock::instant);
        return new CutoverOrder(
                job.caseId(),
                job.iteration(),
                site.id(),
                sites.oldCircuitOf(job.caseId()),
                job.id("newCircuitId"),
                job.id("deviceId"),
                notBefore);
    }
}
