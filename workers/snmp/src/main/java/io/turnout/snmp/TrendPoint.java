package io.turnout.snmp;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a circuit over one piece of a span.
 *
 * @param since where the piece begins; it ends where the next one may begin
 * @param asked requests sent through the circuit, at least one
 * @param available those that came back while the interface said it was up
 * @param roundTripP50Millis {@code null} where none came back
 * @param roundTripP95Millis {@code null} where none came back
 */
public record TrendPoint(
        Instant since,
        long asked,
        long available,
        @Nullable BigDecimal roundTripP50Millis,
        @Nullable BigDecimal roundTripP95Millis) {

    /** Share of the requests that came back over an interface that was up, from 0 to 1. */
    public double availability() {
        return (double) available / asked;
    }
}
