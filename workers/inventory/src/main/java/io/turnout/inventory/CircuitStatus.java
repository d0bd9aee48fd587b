package io.turnout.inventory;

/** Where a circuit is in its life; it moves only by the verbs of {@link Circuits}. */
public enum CircuitStatus {
    PLANNED,
    PROVISIONING,
    ACTIVE,
    OFFLINE,
    DEPROVISIONING,
    DECOMMISSIONED
}
