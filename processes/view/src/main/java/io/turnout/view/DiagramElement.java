package io.turnout.view;

/**
 * An element that was reached.
 *
 * @param count how many of its instances are in that state: tokens for active, open incidents for incident
 */
public record DiagramElement(String id, String name, ElementState state, int count) {}
