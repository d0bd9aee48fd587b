package io.turnout.cases;

/** Published after commit: the engine runs the case. */
public record CaseStarted(CaseRecord record) {}
