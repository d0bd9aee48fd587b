package io.turnout.jobs.servicecutover;

import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.processes.servicecutover.ServiceCutoverVariables;
import java.util.Map;

/** What the process needs to know of a plan: its id and when it waits for what, as full ISO date-times. */
record PlannedWindow(String cutoverId, String announceAt, String windowStart, boolean freezeActive) {

    static PlannedWindow of(CutoverPlanRecord plan) {
        return new PlannedWindow(
                plan.id().toString(),
                plan.announceAt().toString(),
                plan.windowStart().toString(),
                plan.freezeActive());
    }

    Map<String, Object> variables() {
        return Map.of(
                ServiceCutoverVariables.CUTOVER_ID, cutoverId,
                ServiceCutoverVariables.ANNOUNCE_AT, announceAt,
                ServiceCutoverVariables.WINDOW_START, windowStart,
                ServiceCutoverVariables.FREEZE_ACTIVE, freezeActive);
    }
}
