package io.turnout.snmp;

import java.time.Instant;
import java.util.UUID;

/**
 * A watched device has not answered for too long: on any way, or in a soak over the new line. Published as a Spring event, at least once: who passes
 * it on must be able to hear it twice.
 */
public record DeviceLost(
        UUID testId, UUID caseId, LineTestSpec.Purpose purpose, UUID deviceId, String deviceName, Instant since) {}
