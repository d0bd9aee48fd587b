package io.turnout.processes;

import java.util.List;

/** The BPMN errors that a worker may throw and a model catches. */
public final class Errors {
    /** The device does not answer any more, so what it forwards is unknown. */
    public static final String DEVICE_LOST = "device-lost";

    public static final List<String> ALL = List.of(DEVICE_LOST);

    private Errors() {}
}
