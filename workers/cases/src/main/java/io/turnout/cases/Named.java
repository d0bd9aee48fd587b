package io.turnout.cases;

import java.util.UUID;

/** A thing of another module as the case shows it: its id and the name it had when the case was opened. */
public record Named(UUID id, String name) {}
