package io.turnout.sourcing;

/**
 * What a case asks of its new line, as somebody may change it.
 *
 * @param version 0 while they are still those of the site; the first change makes the case's own
 */
public record CaseRequirements(RequirementRecord values, long version) {}
