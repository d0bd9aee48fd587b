package io.turnout.cutover;

import io.turnout.inventory.DependentServiceRecord;
import io.turnout.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ordered steps of one cut-over: what prepares the window first, then the chain inside it. */
final class Runbook {

    private static final String NETWORK = "network";
    private static final String CARE = "customer-care";

    private final List<CutoverStepRecord> steps = new ArrayList<>();
    private final Slot window;
    private final Instant now;

    private Runbook(Slot window, Instant now) {
        this.window = window;
        this.now = now;
    }

    /** @param ownRoutes the site has provider-independent addresses, so routes must be announced at the new line */
    static List<CutoverStepRecord> of(
            Slot window,
            Instant now,
            Instant announceAt,
            Duration oldDnsTtl,
            List<DependentServiceRecord> services,
            boolean ownRoutes) {
        Runbook book = new Runbook(window, now);
        book.prepare(announceAt, oldDnsTtl, services, ownRoutes);
        book.cutOver();
        return book.steps;
    }

    private void prepare(
            Instant announceAt, Duration oldDnsTtl, List<DependentServiceRecord> services, boolean ownRoutes) {
        add(
                StepKind.LOWER_DNS_TTL,
                "Lower DNS time-to-live",
                NETWORK,
                window.start().minus(oldDnsTtl),
                "Set the time-to-live of the site's names to 5 minutes, one old time-to-live ahead",
                "The name servers answer with the low value",
                "Set the old time-to-live again");
        add(
                StepKind.ANNOUNCE_CHANGE,
                "Announce change",
                CARE,
                announceAt,
                "Tell the customer what happens, when and for how long",
                "Announcement sent",
                "Announce that the change is put off");
        for (DependentServiceRecord service : services) {
            steps.add(step(
                    StepKind.DEPENDENT_SERVICE,
                    service.service(),
                    service.owner(),
                    window.start().minus(Duration.ofHours(1)),
                    service.whatToDo(),
                    service.check(),
                    "Put back what was prepared for " + service.service(),
                    service.id(),
                    List.of()));
        }
        if (ownRoutes) {
            add(
                    StepKind.ANNOUNCE_ROUTES,
                    "Announce routes",
                    NETWORK,
                    window.start().minus(Duration.ofHours(1)),
                    "Let the new provider announce the site's own prefixes too",
                    "The prefixes are seen from outside",
                    "Withdraw the announcement at the new provider");
        }
    }

    private void cutOver() {
        List<Integer> preparations =
                IntStream.rangeClosed(1, steps.size()).boxed().toList();
        Instant start = window.start();
        steps.add(step(
                StepKind.PRE_CHECK,
                "Pre-check",
                NETWORK,
                start,
                "See that both lines are up, the configuration is saved and the device stays reachable",
                "All checks good",
                "Nothing to undo",
                null,
                preparations));
        chain(
                StepKind.GO_NO_GO,
                "Go or no-go",
                "project-managers",
                start.plus(Duration.ofMinutes(10)),
                "Network and project manager both sign",
                "Two signatures",
                "Nothing to undo");
        chain(
                StepKind.SWITCH_ROUTING,
                "Switch routing",
                NETWORK,
                start.plus(Duration.ofMinutes(15)),
                "Bring the new path up, then prefer it: make before break",
                "The new path is preferred",
                "Restore routing to the old line");
        chain(
                StepKind.VERIFY_TRAFFIC,
                "Verify traffic",
                NETWORK,
                start.plus(Duration.ofMinutes(20)),
                "See that traffic flows over the new line",
                "Counters of the new line grow",
                "Nothing to undo");
        chain(
                StepKind.SOAK,
                "Soak",
                NETWORK,
                start.plus(Duration.ofMinutes(25)),
                "Watch the new line",
                "Measures within the thresholds",
                "Nothing to undo");
        chain(
                StepKind.COMMIT,
                "Commit",
                NETWORK,
                window.end(),
                "Keep the new path and save the configuration",
                "New circuit active",
                "Plan another cut-over back");
        chain(
                StepKind.ANNOUNCE_DONE,
                "Announce done",
                CARE,
                window.end(),
                "Tell the customer that the work is over",
                "Announcement sent",
                "Nothing to undo");
    }

    private void add(
            StepKind kind, String title, String owner, Instant at, String whatToDo, String check, String undo) {
        steps.add(step(kind, title, owner, at, whatToDo, check, undo, null, List.of()));
    }

    private void chain(
            StepKind kind, String title, String owner, Instant at, String whatToDo, String check, String undo) {
        steps.add(step(kind, title, owner, at, whatToDo, check, undo, null, List.of(steps.size())));
    }

    /** What should have begun before now begins now. */
    private CutoverStepRecord step(
            StepKind kind,
            String title,
            String owner,
            Instant at,
            String whatToDo,
            String check,
            String undo,
            @Nullable UUID serviceId,
            List<Integer> predecessors) {
        Instant planned = at.isBefore(now) ? now : at;
        return new CutoverStepRecord(
                Ids.next(),
                steps.size() + 1,
                kind,
                title,
                owner,
                whatToDo,
                check,
                undo,
                serviceId,
                predecessors,
                planned,
                StepState.PLANNED,
                null,
                null,
                null);
    }
}
