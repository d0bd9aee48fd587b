package io.turnout.snmp;

/** One thing that was looked at, and what was seen. */
public record Check(String name, boolean passed, String detail) {}
