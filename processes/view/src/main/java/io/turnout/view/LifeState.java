package io.turnout.view;

/** How far a process or element instance has come. */
public enum LifeState {
    ACTIVE,
    COMPLETED,
    TERMINATED
}
