package io.turnout.view;

/** How far a user task has come. */
public enum TaskState {
    OPEN,
    COMPLETED,
    CANCELLED
}
