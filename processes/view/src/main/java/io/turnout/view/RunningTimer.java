package io.turnout.view;

import java.time.Instant;

/** A timer of a case that has not fired yet. */
public record RunningTimer(long key, String elementId, String name, String processId, long instanceKey, Instant due) {}
