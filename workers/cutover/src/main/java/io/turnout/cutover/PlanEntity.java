package io.turnout.cutover;

import static io.turnout.cutover.PlanState.APPROVED;
import static io.turnout.cutover.PlanState.COMMITTED;
import static io.turnout.cutover.PlanState.PREPARED;
import static io.turnout.cutover.PlanState.REFUSED;
import static io.turnout.cutover.PlanState.ROLLED_BACK;
import static io.turnout.cutover.PlanState.SUPERSEDED;
import static io.turnout.cutover.PlanState.SWITCHED;

import io.turnout.kernel.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cut-over plan in the database, with the guards of a cut-over: routing is switched only with an approved plan, a good
 * pre-check and two signatures of different persons, and committed only after verified traffic and a good soak.
 */
@Entity
@Table(schema = "cutover", name = "plan")
class PlanEntity {

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private @Nullable Long version;

    @Column(name = "case_id")
    private UUID caseId = new UUID(0, 0);

    private int iteration;

    @Column(name = "site_id")
    private UUID siteId = new UUID(0, 0);

    @Column(name = "old_circuit_id")
    private UUID oldCircuitId = new UUID(0, 0);

    @Column(name = "new_circuit_id")
    private UUID newCircuitId = new UUID(0, 0);

    @Column(name = "device_id")
    private UUID deviceId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private PlanState state = PREPARED;

    @Column(name = "announce_at")
    private Instant announceAt = Instant.EPOCH;

    @Column(name = "window_start")
    private Instant windowStart = Instant.EPOCH;

    @Column(name = "window_end")
    private Instant windowEnd = Instant.EPOCH;

    @Column(name = "freeze_active")
    private boolean freezeActive;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    /** When the old line began to be opened again; nothing is switched by the plan since. */
    @Column(name = "way_back_at")
    private @Nullable Instant wayBackAt;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Embedded
    private Steps steps = new Steps();

    @Embedded
    private Signatures signatures = new Signatures();

    protected PlanEntity() {}

    PlanEntity(UUID id, CutoverOrder order, Slot window, boolean freezeActive, Instant announceAt, Instant now) {
        this.id = id;
        this.caseId = order.caseId();
        this.iteration = order.iteration();
        this.siteId = order.siteId();
        this.oldCircuitId = order.oldCircuitId();
        this.newCircuitId = order.newCircuitId();
        this.deviceId = order.deviceId();
        this.windowStart = window.start();
        this.windowEnd = window.end();
        this.freezeActive = freezeActive;
        this.announceAt = announceAt;
        this.createdAt = now;
    }

    void add(CutoverStepRecord step) {
        steps.add(step);
    }

    void decide(boolean approved, String by, @Nullable String reason, Instant at) {
        if (state == (approved ? APPROVED : REFUSED)) {
            return;
        }
        require(approved ? "approve" : "refuse", PREPARED);
        if (approved && !at.isBefore(windowStart)) {
            throw new Conflict("The window of this plan began at " + windowStart
                    + ", before anybody approved it. Leave it unapproved, then another window is planned.");
        }
        state = approved ? APPROVED : REFUSED;
        approvedBy = by;
        approvedAt = at;
        decisionReason = reason;
    }

    void sign(SignatureRecord signature) {
        require("sign", APPROVED);
        if (signatures.hasAlready(signature)) {
            return;
        }
        if (signature.go() && isOver(signature.signedAt())) {
            throw new Conflict(
                    "The window ended at " + windowEnd + ". Sign no-go, then another window can be planned.");
        }
        signatures.add(signature);
    }

    /** What begins after the window would run into the hours in which the site works. */
    boolean isOver(Instant at) {
        return !at.isBefore(windowEnd);
    }

    boolean bothGo() {
        return signatures.bothGo();
    }

    boolean start(StepEntity step, Instant at) {
        requireTurn(step);
        return step.start(at);
    }

    boolean end(StepEntity step, StepState result, Instant at, @Nullable String detail) {
        if (result == StepState.DONE && step.state() == StepState.PLANNED) {
            requireTurn(step);
        }
        boolean changed = step.end(result, at, detail);
        if (changed && step.kind() == StepKind.SWITCH_ROUTING && result == StepState.DONE) {
            state = SWITCHED;
        }
        return changed;
    }

    private void requireTurn(StepEntity step) {
        if (step.kind().prepares() || step.kind() == StepKind.PRE_CHECK || step.state() == StepState.RUNNING) {
            return;
        }
        steps.requireReady(step);
        if (step.kind() == StepKind.SWITCH_ROUTING) {
            require("switch the routing", APPROVED);
            refuseOnWayBack();
            if (!bothGo()) {
                throw new Conflict("The routing is switched only after network and manager both signed go.");
            }
        }
    }

    void requireSwitching() {
        require("shut the old line", APPROVED);
        refuseOnWayBack();
        StepState switching = step(StepKind.SWITCH_ROUTING).state();
        if (switching != StepState.RUNNING) {
            throw new Conflict("The switching of the routing is "
                    + switching.name().toLowerCase(Locale.ROOT) + ", so the old line is not shut now.");
        }
    }

    void beginWayBack(Instant at) {
        wayBackAt = wayBackAt == null ? at : wayBackAt;
    }

    private void refuseOnWayBack() {
        if (wayBackAt != null) {
            throw new Conflict("The way back began at " + wayBackAt + "; by this plan nothing is switched any more.");
        }
    }

    void commit() {
        if (state == COMMITTED) {
            return;
        }
        require("commit", SWITCHED);
        steps.requireReady(step(StepKind.COMMIT));
        state = COMMITTED;
    }

    void rollBack() {
        if (state != ROLLED_BACK) {
            require("roll back", PREPARED, APPROVED, REFUSED, SWITCHED);
            state = ROLLED_BACK;
        }
    }

    /** Whether the device was asked to move traffic, be it in vain, and nobody has moved it back. */
    boolean hasTouchedRouting() {
        StepState switching = step(StepKind.SWITCH_ROUTING).state();
        return switching != StepState.PLANNED && switching != StepState.UNDONE;
    }

    /** Another plan takes over; one that moved traffic must first be rolled back. */
    void supersede() {
        if (state == SWITCHED || state == COMMITTED) {
            throw new Conflict("The cut-over is " + state.name().toLowerCase(Locale.ROOT)
                    + "; roll it back before another window is planned.");
        }
        if (state != ROLLED_BACK) {
            state = SUPERSEDED;
        }
    }

    StepEntity step(UUID stepId) {
        return steps.get(stepId);
    }

    StepEntity step(StepKind kind) {
        return steps.get(kind);
    }

    /** In the order of the chain. */
    List<StepEntity> steps() {
        return steps.all();
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID oldCircuitId() {
        return oldCircuitId;
    }

    UUID newCircuitId() {
        return newCircuitId;
    }

    PlanState state() {
        return state;
    }

    private void require(String verb, PlanState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new Conflict("The cut-over plan is " + state.name().toLowerCase(Locale.ROOT)
                    + "; it is not the time to " + verb + ".");
        }
    }

    CutoverPlanRecord record() {
        return new CutoverPlanRecord(
                id,
                caseId,
                iteration,
                siteId,
                oldCircuitId,
                newCircuitId,
                deviceId,
                state,
                announceAt,
                windowStart,
                windowEnd,
                freezeActive,
                approvedBy,
                approvedAt,
                decisionReason,
                steps.records(),
                signatures.records(),
                Objects.requireNonNullElse(version, 0L));
    }
}
