package io.turnout.cases;

/** Published after commit: the case's health, its reason, next deadline or money at risk is another than before. */
public record CaseHealthChanged(CaseRecord record, Health before) {}
