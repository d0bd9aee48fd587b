package io.turnout.sourcing.exit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best ways out, cheapest first, and what stands against waiting.
 *
 * @param warning a sentence when testing before notice would miss the next date, or when nothing is feasible
 */
public record ExitPlanning(List<ExitOption> best, @Nullable String warning) {

    public ExitPlanning {
        best = List.copyOf(best);
    }
}
