package io.turnout.cutover;

/** Where a step of a cut-over plan is. */
public enum StepState {
    PLANNED,
    RUNNING,
    DONE,
    FAILED,
    UNDONE
}
