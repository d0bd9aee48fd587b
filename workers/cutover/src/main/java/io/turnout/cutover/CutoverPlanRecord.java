package io.turnout.cutover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cut-over plan as others see it.
 *
 * @param iteration the round of the process that it was made for; another window is another plan
 * @param freezeActive no window without a change freeze was found
 * @param decisionReason why it was approved or refused
 */
public record CutoverPlanRecord(
        UUID id,
        UUID caseId,
        int iteration,
        UUID siteId,
        UUID oldCircuitId,
        UUID newCircuitId,
        UUID deviceId,
        PlanState state,
        Instant announceAt,
        Instant windowStart,
        Instant windowEnd,
        boolean freezeActive,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String decisionReason,
        List<CutoverStepRecord> steps,
        List<SignatureRecord> signatures,
        long version) {

    public CutoverPlanRecord {
        steps = List.copyOf(steps);
        signatures = List.copyOf(signatures);
    }

    /** The steps that should be done before the window and are not. */
    public List<CutoverStepRecord> openPreparations() {
        return steps.stream()
                .filter(step -> step.kind().prepares() && step.state() != StepState.DONE)
                .toList();
    }
}
