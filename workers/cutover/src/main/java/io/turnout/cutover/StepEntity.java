package io.turnout.cutover;

import io.turnout.kernel.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a cut-over plan in the database; told twice, it stays as it was told first. */
@Entity
@Table(schema = "cutover", name = "step")
class StepEntity {

    @Id
    private UUID id = new UUID(0, 0);

    private int position;

    @Enumerated(EnumType.STRING)
    private StepKind kind = StepKind.PRE_CHECK;

    private String title = "";
    private String owner = "";

    @Column(name = "what_to_do")
    private String whatToDo = "";

    @Column(name = "\"check\"")
    private String check = "";

    private String undo = "";

    @Column(name = "dependent_service_id")
    private @Nullable UUID dependentServiceId;

    private Integer[] predecessors = {};

    @Column(name = "planned_at")
    private Instant plannedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private StepState state = StepState.PLANNED;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private @Nullable String detail;

    protected StepEntity() {}

    StepEntity(CutoverStepRecord planned) {
        this.id = planned.id();
        this.position = planned.position();
        this.kind = planned.kind();
        this.title = planned.title();
        this.owner = planned.owner();
        this.whatToDo = planned.whatToDo();
        this.check = planned.check();
        this.undo = planned.undo();
        this.dependentServiceId = planned.dependentServiceId();
        this.predecessors = planned.predecessors().toArray(Integer[]::new);
        this.plannedAt = planned.plannedAt();
    }

    /** A step that failed or was undone may be tried again; so may checks and signatures that must be repeated. */
    boolean start(Instant at) {
        if (state == StepState.RUNNING) {
            return false;
        }
        if (state == StepState.DONE && kind != StepKind.PRE_CHECK && kind != StepKind.GO_NO_GO) {
            throw new Conflict("Step \"" + title + "\" is done; it is not repeated.");
        }
        state = StepState.RUNNING;
        startedAt = at;
        endedAt = null;
        detail = null;
        return true;
    }

    boolean end(StepState result, Instant at, @Nullable String how) {
        if (state == result) {
            return false;
        }
        if (result == StepState.UNDONE && state == StepState.PLANNED) {
            return false;
        }
        if (result != StepState.UNDONE && (state == StepState.DONE || state == StepState.UNDONE)) {
            throw new Conflict("Step \"" + title + "\" is " + state.name().toLowerCase(Locale.ROOT)
                    + " and cannot become " + result.name().toLowerCase(Locale.ROOT) + ".");
        }
        startedAt = startedAt == null ? at : startedAt;
        state = result;
        endedAt = at;
        detail = how;
        return true;
    }

    void note(String known) {
        detail = known;
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    StepKind kind() {
        return kind;
    }

    StepState state() {
        return state;
    }

    String title() {
        return title;
    }

    List<Integer> predecessors() {
        return Arrays.asList(predecessors);
    }

    CutoverStepRecord record() {
        return new CutoverStepRecord(
                id,
                position,
                kind,
                title,
                owner,
                whatToDo,
                check,
                undo,
                dependentServiceId,
                predecessors(),
                plannedAt,
                state,
                startedAt,
                endedAt,
                detail);
    }
}
