package io.turnout.engine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves the engine's clock and the business clock forward together. Exists only where the engine was started with a
 * controlled clock: the demo and the tests.
 */
public final class ClockControl {

    /** Not longer than the shortest cycle of a process, so that no daily turn is jumped over. */
    private static final Duration LONGEST_STEP = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(ClockControl.class);

    private final URI management;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    public ClockControl(URI management, JdbcClient jdbc, BusinessClock clock) {
        this.management = management;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the database remembers; the engine forgets its offset whenever it restarts. */
    public Duration storedOffset() {
        return Duration.ofMillis(jdbc.sql("select offset_milli from engine_port.clock_offset")
                .query(Long.class)
                .single());
    }

    /** Gives the application the stored offset; the engine gets it from whoever starts it. */
    public void restore() {
        clock.setOffset(storedOffset());
    }

    /**
     * Moves both clocks, the engine's first, day by day.
     *
     * @throws EngineAway if the engine does not answer; steps already made are kept
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The business clock only moves forward");
        }
        Duration left = by;
        while (left.isPositive()) {
            Duration step = left.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : left;
            moveEngine(management, step);
            Duration offset = clock.offset().plus(step);
            jdbc.sql("update engine_port.clock_offset set offset_milli = ?")
                    .param(offset.toMillis())
                    .update();
            clock.setOffset(offset);
            left = left.minus(step);
        }
        LOG.info("The business clock moved forward by {} to {}", by, clock.instant());
    }

    /** Adds to the engine's own clock. */
    public static void moveEngine(URI management, Duration step) {
        HttpRequest request = HttpRequest.newBuilder(management.resolve("/actuator/clock/add"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":" + step.toMillis() + "}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new EngineAway("The engine's clock did not move: it answered " + answer.statusCode(), null);
            }
        } catch (IOException away) {
            throw new EngineAway("The engine's clock could not be reached", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineAway("Interrupted while the engine's clock moved", stopped);
        }
    }
}
