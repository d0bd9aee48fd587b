package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseState;
import io.turnout.cases.Health;
import io.turnout.cases.Phase;
import java.util.Arrays;
import java.util.List;

/**
 * One of the eight cells of a switch: how it looks, its sign, and the message {@code cell.<state>} that says the same to
 * those who do not see it.
 */
record PhaseCell(Phase phase, String look, String sign, String state) {

    static List<PhaseCell> of(CaseRecord record) {
        return Arrays.stream(Phase.values()).map(phase -> of(record, phase)).toList();
    }

    private static PhaseCell of(CaseRecord record, Phase phase) {
        Phase reached = record.phase();
        if (reached == null || reached.compareTo(phase) < 0) {
            return new PhaseCell(phase, "", "·", "open");
        }
        if (reached != phase || record.state() == CaseState.COMPLETED) {
            return new PhaseCell(phase, "is-done", "✓", "done");
        }
        if (!record.state().open()) {
            return new PhaseCell(phase, "", "×", "stopped");
        }
        return here(phase, record.health());
    }

    private static PhaseCell here(Phase phase, Health health) {
        return switch (health) {
            case ON_TRACK -> new PhaseCell(phase, "is-here", "●", "here");
            case AT_RISK -> new PhaseCell(phase, "is-warn", "▲", "here-at-risk");
            case OFF_TRACK -> new PhaseCell(phase, "is-bad", "!", "here-off-track");
        };
    }
}
