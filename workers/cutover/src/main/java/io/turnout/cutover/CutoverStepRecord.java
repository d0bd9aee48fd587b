package io.turnout.cutover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a cut-over plan as others see it.
 *
 * @param predecessors positions of the steps that come before it
 * @param owner the group that does it
 * @param undo what takes it back, in words
 */
public record CutoverStepRecord(
        UUID id,
        int position,
        StepKind kind,
        String title,
        String owner,
        String whatToDo,
        String check,
        String undo,
        @Nullable UUID dependentServiceId,
        List<Integer> predecessors,
        Instant plannedAt,
        StepState state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String detail) {}
