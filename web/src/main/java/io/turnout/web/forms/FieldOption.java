package io.turnout.web.forms;

/** One choice of a select, radio or checklist. */
public record FieldOption(String value, String label) {}
