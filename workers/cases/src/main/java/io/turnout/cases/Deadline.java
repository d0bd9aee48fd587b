package io.turnout.cases;

import java.time.Instant;

/** The next date that must not be missed, and what happens if it is. */
public record Deadline(Instant at, String what) {}
