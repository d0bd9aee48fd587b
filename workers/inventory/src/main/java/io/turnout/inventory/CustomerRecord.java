package io.turnout.inventory;

import java.util.UUID;

/** A customer as others see it. */
public record CustomerRecord(UUID id, String name, long version) {}
