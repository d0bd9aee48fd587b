package io.turnout.view;

/**
 * An element of a deployed model.
 *
 * @param name what the model calls it, its id if it has no name
 * @param type the BPMN tag, such as {@code userTask}
 */
public record ModelElement(String id, String name, String type) {}
