package io.turnout.cutover;

import java.time.Instant;
import java.util.UUID;

/**
 * What a cut-over plan is asked for.
 *
 * @param iteration the round of the process; asked again with the same one, the same plan is given
 * @param notBefore the plan's window begins then or later
 */
public record CutoverOrder(
        UUID caseId,
        int iteration,
        UUID siteId,
        UUID oldCircuitId,
        UUID newCircuitId,
        UUID deviceId,
        Instant notBefore) {}
