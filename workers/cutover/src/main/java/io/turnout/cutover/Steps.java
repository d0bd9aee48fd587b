package io.turnout.cutover;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.NotFound;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/** The steps of a plan, each behind those that must be done before it. */
@Embeddable
class Steps {

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "plan_id", nullable = false)
    @OrderBy("position")
    private List<StepEntity> all = new ArrayList<>();

    void add(CutoverStepRecord step) {
        all.add(new StepEntity(step));
    }

    StepEntity get(UUID id) {
        return first(step -> step.id().equals(id), id);
    }

    StepEntity get(StepKind kind) {
        return first(step -> step.kind() == kind, kind);
    }

    private StepEntity first(Predicate<StepEntity> wanted, Object name) {
        return all.stream().filter(wanted).findFirst().orElseThrow(() -> new NotFound("step of a cut-over", name));
    }

    /**
     * Preparations that are still open do not stop the chain: those who sign go see them and decide.
     *
     * @throws Conflict if another step of the chain must be done before
     */
    void requireReady(StepEntity step) {
        for (int position : step.predecessors()) {
            StepEntity before = all.get(position - 1);
            if (!before.kind().prepares() && before.state() != StepState.DONE) {
                throw new Conflict("Step \"" + step.title() + "\" must wait: \"" + before.title() + "\" is "
                        + before.state().name().toLowerCase(Locale.ROOT) + ".");
            }
        }
    }

    List<StepEntity> all() {
        return all;
    }

    List<CutoverStepRecord> records() {
        return all.stream().map(StepEntity::record).toList();
    }
}
