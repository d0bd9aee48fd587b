package io.turnout.view;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often an element, or the process itself, runs and ran, for the heat map.
 *
 * @param averageDuration of the completed ones, {@code null} while there is none
 */
public record ElementStatistics(
        String elementId,
        String name,
        long active,
        long completed,
        long terminated,
        long incidents,
        @Nullable Duration averageDuration) {}
