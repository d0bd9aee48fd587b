package io.turnout.cutover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a cut-over has moved; published inside the transaction that moved it. */
public record CutoverStepChanged(
        UUID caseId,
        UUID cutoverId,
        UUID stepId,
        StepKind kind,
        String title,
        StepState state,
        Instant at,
        @Nullable String detail) {}
