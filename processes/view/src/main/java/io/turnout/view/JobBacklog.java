package io.turnout.view;

/**
 * Steps of one kind that workers have to do.
 *
 * @param name what the model calls the step
 * @param active how many wait for a worker or are at work, in all versions
 */
public record JobBacklog(String processId, String elementId, String name, long active) {}
