package io.turnout.sourcing;

/** One row of the old/new table of service standards: quality, support or security, as it is and as it must become. */
public record ServiceStandard(String aspect, String present, String wanted) {}
