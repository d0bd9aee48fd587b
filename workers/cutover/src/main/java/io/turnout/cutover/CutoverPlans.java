package io.turnout.cutover;

import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.CircuitStatus;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.DependentServices;
import io.turnout.inventory.IpRegister;
import io.turnout.kernel.Actor;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.Ids;
import io.turnout.kernel.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plans of cut-overs and what becomes of them. Verbs that already hold change nothing. A site keeps an active
 * circuit throughout: the new one is activated by the commit, the old one leaves only after it.
 */
@Component
@Transactional
public class CutoverPlans {

    private final PlanRepository plans;
    private final ChangeWindows windows;
    private final ChangeFreezes freezes;
    private final DependentServices services;
    private final Circuits circuits;
    private final IpRegister register;
    private final CutoverSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CutoverPlans(
            PlanRepository plans,
            ChangeWindows windows,
            ChangeFreezes freezes,
            DependentServices services,
            Circuits circuits,
            IpRegister register,
            CutoverSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.windows = windows;
        this.freezes = freezes;
        this.services = services;
        this.circuits = circuits;
        this.register = register;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    public CutoverPlanRecord get(UUID id) {
        return plans.findById(id)
                .orElseThrow(() -> new NotFound("cut-over", id))
                .record();
    }

    /** The latest plan of the case. */
    public Optional<CutoverPlanRecord> current(UUID caseId) {
        return plans.findFirstByCaseIdOrderByIterationDesc(caseId).map(PlanEntity::record);
    }

    /** All plans of the case, latest first. */
    public List<CutoverPlanRecord> ofCase(UUID caseId) {
        return plans.findByCaseIdOrderByIterationDesc(caseId).stream()
                .map(PlanEntity::record)
                .toList();
    }

    /** Plans the next window without a freeze. Asked again for the same round, it gives the plan that is there. */
    public CutoverPlanRecord prepare(CutoverOrder order) {
        Optional<PlanEntity> there = plans.findByCaseIdAndIteration(order.caseId(), order.iteration());
        if (there.isPresent()) {
            return there.get().record();
        }
        plans.findByCaseIdOrderByIterationDesc(order.caseId()).forEach(PlanEntity::supersede);
        Instant now = clock.instant();
        Slot window = windowFor(order, now);
        boolean frozen = freezes.frozen(order.siteId(), window);
        Instant announceAt = latest(now, window.start().minus(settings.announceAhead()));
        PlanEntity plan = new PlanEntity(Ids.next(), order, window, frozen, announceAt, now);
        Runbook.of(
                        window,
                        now,
                        announceAt,
                        settings.oldDnsTtl(),
                        services.ofSite(order.siteId()),
                        hasOwnRoutes(order.oldCircuitId()))
                .forEach(plan::add);
        return plans.saveAndFlush(plan).record();
    }

    public CutoverPlanRecord decide(UUID id, boolean approved, Actor by, @Nullable String reason) {
        PlanEntity plan = locked(id);
        plan.decide(approved, by.id(), reason, clock.instant());
        return plans.saveAndFlush(plan).record();
    }

    /** Signs go or no-go; both roles must be signed by different persons. */
    public CutoverPlanRecord sign(
            UUID id, SignatureRole role, int round, Actor by, boolean go, @Nullable String reason) {
        PlanEntity plan = locked(id);
        plan.sign(new SignatureRecord(role, round, by.id(), go, reason, clock.instant()));
        if (plan.bothGo()) {
            finish(plan, plan.step(StepKind.GO_NO_GO), StepState.DONE, "network and manager signed go");
        }
        return plans.saveAndFlush(plan).record();
    }

    /** Whether it is too late for the window of the plan: nothing may be switched by it any more. */
    public boolean isWindowOver(UUID id) {
        return locked(id).isOver(clock.instant());
    }

    /**
     * To be asked immediately before the old line is shut, by a worker that may have been paused for long.
     *
     * @throws Conflict if the way back has begun, or the switching is not under way any more
     */
    public void requireSwitching(UUID id) {
        locked(id).requireSwitching();
    }

    /** The old line is about to be opened again: from now on nobody shuts it by this plan, however late he comes. */
    public CutoverPlanRecord beginWayBack(UUID id) {
        PlanEntity plan = locked(id);
        plan.beginWayBack(clock.instant());
        return plans.saveAndFlush(plan).record();
    }

    /** The step of the chain begins; refused while what must come before it is not done. */
    public CutoverPlanRecord stepStarted(UUID id, StepKind kind) {
        PlanEntity plan = locked(id);
        StepEntity step = plan.step(kind);
        if (plan.start(step, clock.instant())) {
            publish(plan, step);
        }
        return plans.saveAndFlush(plan).record();
    }

    public CutoverPlanRecord stepDone(UUID id, StepKind kind, @Nullable String detail) {
        return ended(id, kind, StepState.DONE, detail);
    }

    public CutoverPlanRecord stepFailed(UUID id, StepKind kind, String detail) {
        return ended(id, kind, StepState.FAILED, detail);
    }

    /** What never began needs no undo and stays as it is. */
    public CutoverPlanRecord stepUndone(UUID id, StepKind kind, @Nullable String detail) {
        return ended(id, kind, StepState.UNDONE, detail);
    }

    /** What is known of a step when nobody can tell where it stands; its state stays. */
    public CutoverPlanRecord stepNoted(UUID id, StepKind kind, String known) {
        PlanEntity plan = locked(id);
        StepEntity step = plan.step(kind);
        step.note(known);
        publish(plan, step);
        return plans.saveAndFlush(plan).record();
    }

    /** A person tells how a preparation of theirs went; the steps of the chain are told by the process. */
    public CutoverPlanRecord tell(UUID id, UUID stepId, StepState result, @Nullable String detail) {
        PlanEntity plan = locked(id);
        StepEntity step = plan.step(stepId);
        if (!step.kind().prepares()) {
            throw new Conflict("Step \"" + step.title() + "\" is moved by the process itself.");
        }
        if (result == StepState.RUNNING) {
            if (plan.start(step, clock.instant())) {
                publish(plan, step);
            }
        } else {
            finish(plan, step, result, detail);
        }
        return plans.saveAndFlush(plan).record();
    }

    /** The new line keeps the traffic: its circuit becomes active; the old one stays so until it is retired. */
    public CutoverPlanRecord commit(UUID id) {
        PlanEntity plan = locked(id);
        plan.commit();
        circuits.activate(plan.newCircuitId());
        finish(plan, plan.step(StepKind.COMMIT), StepState.DONE, "new circuit active");
        return plans.saveAndFlush(plan).record();
    }

    /** The old line has the traffic again, or still; what was begun of the chain counts as undone. */
    public CutoverPlanRecord rollBack(UUID id, String detail) {
        PlanEntity plan = locked(id);
        plan.rollBack();
        plan.steps().stream()
                .filter(step -> !step.kind().prepares())
                .sorted((a, b) -> b.position() - a.position())
                .forEach(step -> finish(plan, step, StepState.UNDONE, detail));
        return plans.saveAndFlush(plan).record();
    }

    /**
     * Closes a plan whose device was never asked to move traffic; whoever comes to switch it afterwards is refused.
     *
     * @return false if the switching was begun: then the device must be asked, and nothing changes here
     */
    public boolean callOff(UUID id, String detail) {
        PlanEntity plan = locked(id);
        if (plan.hasTouchedRouting()) {
            return false;
        }
        if (plan.state() != PlanState.SUPERSEDED) {
            rollBack(id, detail);
        }
        return true;
    }

    /**
     * Takes the old line down, after a committed cut-over only and while the new circuit is active; its addresses go back
     * to the register.
     *
     * @return the circuit that was taken down
     */
    public UUID retireOldLine(UUID caseId, LocalDate on) {
        PlanEntity plan = plans.findFirstByCaseIdAndState(caseId, PlanState.COMMITTED)
                .orElseThrow(() -> new Conflict("The old line stays: no cut-over of this case is committed."));
        CircuitRecord heir = circuits.get(plan.newCircuitId());
        if (heir.status() != CircuitStatus.ACTIVE) {
            throw new Conflict("The old line stays: the new circuit is "
                    + heir.status().name().toLowerCase(Locale.ROOT) + ", not active.");
        }
        circuits.retire(plan.oldCircuitId(), on);
        register.releaseAll(plan.oldCircuitId());
        return plan.oldCircuitId();
    }

    private Slot windowFor(CutoverOrder order, Instant now) {
        Instant notBefore = latest(now, order.notBefore());
        return windows.upcoming(order.siteId(), notBefore)
                .filter(slot -> !freezes.frozen(order.siteId(), slot))
                .findFirst()
                .orElseGet(() -> windows.next(order.siteId(), notBefore));
    }

    private boolean hasOwnRoutes(UUID circuitId) {
        return register.ofCircuit(circuitId).stream()
                .filter(held -> held.validTo() == null)
                .anyMatch(held -> register.prefix(held.prefixId()).origin().equals("provider-independent"));
    }

    private CutoverPlanRecord ended(UUID id, StepKind kind, StepState result, @Nullable String detail) {
        PlanEntity plan = locked(id);
        finish(plan, plan.step(kind), result, detail);
        return plans.saveAndFlush(plan).record();
    }

    private void finish(PlanEntity plan, StepEntity step, StepState result, @Nullable String detail) {
        if (plan.end(step, result, clock.instant(), detail)) {
            publish(plan, step);
        }
    }

    private void publish(PlanEntity plan, StepEntity step) {
        CutoverStepRecord now = step.record();
        events.publishEvent(new CutoverStepChanged(
                plan.caseId(),
                plan.id(),
                now.id(),
                now.kind(),
                now.title(),
                now.state(),
                clock.instant(),
                now.detail()));
    }

    private PlanEntity locked(UUID id) {
        return plans.findLocked(id).orElseThrow(() -> new NotFound("cut-over", id));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
