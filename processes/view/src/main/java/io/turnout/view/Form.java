package io.turnout.view;

import java.time.Instant;

/** A deployed form: its Camunda form JSON as it was when the task's process was deployed. */
public record Form(long key, String formId, int version, String json, Instant deployedAt) {}
