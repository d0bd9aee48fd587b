package io.turnout.inventory;

/** What a circuit is for at its site. */
public enum CircuitRole {
    PRIMARY,
    BACKUP
}
