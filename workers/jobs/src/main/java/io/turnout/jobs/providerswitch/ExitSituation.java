package io.turnout.jobs.providerswitch;

import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.cutover.ChangeWindows;
import io.turnout.engine.BadData;
import io.turnout.engine.Job;
import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.LineOrders;
import io.turnout.inventory.Sites;
import io.turnout.processes.StartVariables;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import io.turnout.sourcing.exit.ExitConditions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what the planner must know: when the new line came, which windows lie ahead, what has to be ported. */
@Component
class ExitSituation {

    private static final int WINDOWS_AHEAD = 26;

    private final Cases cases;
    private final Contracts contracts;
    private final LineOrders orders;
    private final ChangeWindows windows;
    private final Sites sites;
    private final Clock clock;

    ExitSituation(
            Cases cases, Contracts contracts, LineOrders orders, ChangeWindows windows, Sites sites, Clock clock) {
        this.cases = cases;
        this.contracts = contracts;
        this.orders = orders;
        this.windows = windows;
        this.sites = sites;
        this.clock = clock;
    }

    /** @throws BadData if the old line has none: then there is nothing to leave */
    UUID oldContract(UUID caseId) {
        UUID circuitId = cases.get(caseId).oldCircuitId();
        return Optional.ofNullable(circuitId)
                .flatMap(contracts::ofCircuit)
                .map(ContractRecord::id)
                .orElseThrow(() -> new BadData(
                        "The old circuit of the case has no active contract; import or enter it, then retry."));
    }

    /** The process comes here only after a passed test. */
    ExitConditions of(Job job) {
        Named site = cases.get(job.caseId()).site();
        if (site == null) {
            throw new BadData("The case has no site, so it has no change windows; open it for a site.");
        }
        ZoneId zone = sites.get(site.id()).timeZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<LocalDate> days = windows.upcoming(site.id(), clock.instant())
                .limit(WINDOWS_AHEAD)
                .map(slot -> LocalDate.ofInstant(slot.start(), zone))
                .distinct()
                .toList();
        return new ExitConditions(today, newLineFrom(job.caseId(), today), today, null, null, days, soakDays(job));
    }

    private LocalDate newLineFrom(UUID caseId, LocalDate today) {
        LocalDate accepted =
                orders.ofCase(caseId).map(LineOrderRecord::acceptedOn).orElse(null);
        return accepted == null ? today : accepted;
    }

    /** At least one whole day: the old line must stay until the new one has carried the traffic for a while. */
    private static int soakDays(Job job) {
        String soak = job.text(StartVariables.SOAK);
        long days = soak.contains("T")
                ? Duration.parse(soak).toDays()
                : Period.parse(soak).getDays();
        return (int) Math.max(1, days + 1);
    }
}
