package io.turnout.view;

/** How an element is drawn. */
public enum ElementState {
    ACTIVE,
    COMPLETED,
    TERMINATED,
    INCIDENT
}
