package io.turnout.engine;

import java.time.Duration;
import java.util.UUID;

/**
 * The engine's first job of a case has claimed it; published in the transaction of the claim.
 *
 * @param latency since the case was accepted
 */
public record CaseClaimed(UUID caseId, Duration latency) {}
