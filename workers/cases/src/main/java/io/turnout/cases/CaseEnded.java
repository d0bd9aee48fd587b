package io.turnout.cases;

/** Published after commit: the case was completed, cancelled or has failed. */
public record CaseEnded(CaseRecord record) {}
