package io.turnout.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One stay of a case in a phase; a loop back makes a second stay in the same phase. */
public record PhaseVisit(
        Phase phase, Instant entered, @Nullable Instant left) {}
