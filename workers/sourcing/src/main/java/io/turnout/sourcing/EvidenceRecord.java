package io.turnout.sourcing;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One measured figure of the present line.
 *
 * @param metric availability, loss, round-trip or errors
 * @param source what a reviewer can open to see the rows behind it
 */
public record EvidenceRecord(
        String metric, BigDecimal value, String unit, Instant measuredFrom, Instant measuredTo, String source) {}
