package io.turnout.view;

/** The orders in which a list of user tasks can be read: soonest due, most urgent or newest first. */
public enum TaskSort {
    DUE,
    PRIORITY,
    CREATED
}
