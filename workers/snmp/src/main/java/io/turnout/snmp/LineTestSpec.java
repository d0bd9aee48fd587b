package io.turnout.snmp;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, how often, and what counts as good.
 *
 * @param oldLine the line in use, measured beside the new one for comparison; none while a switch is on trial
 * @param newLine the line that the thresholds judge
 * @param minimumSamples with fewer, the judgement first takes the missing ones: a business clock may have jumped
 * @param deviceLostAfter how long the device may be silent on every way to it before it counts as lost; in a soak, on
 *     the new line, which alone carries the traffic
 */
public record LineTestSpec(
        UUID caseId,
        Purpose purpose,
        ManagedDevice device,
        @Nullable WatchedCircuit oldLine,
        WatchedCircuit newLine,
        Duration sampleEvery,
        int minimumSamples,
        Duration deviceLostAfter,
        List<Threshold> thresholds) {

    /** Why a device is watched. */
    public enum Purpose {
        LINE_TEST,
        SOAK,
        MONITORING
    }
}
