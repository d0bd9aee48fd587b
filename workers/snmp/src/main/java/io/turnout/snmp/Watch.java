package io.turnout.snmp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device under watch, as the sampler needs it. */
record Watch(
        UUID id,
        @Nullable UUID caseId,
        LineTestSpec.Purpose purpose,
        State state,
        ManagedDevice device,
        Duration sampleEvery,
        int minimumSamples,
        Duration lostAfter,
        Instant startedAt,
        @Nullable Instant silentSince,
        int silentSamples,
        boolean lostReported,
        Judgement.@Nullable Verdict verdict,
        @Nullable Instant endedAt,
        List<Line> lines) {

    enum State {
        RUNNING,
        JUDGED,
        ABORTED
    }

    enum Role {
        OLD,
        NEW
    }

    record Line(Role role, WatchedCircuit circuit) {}
}
