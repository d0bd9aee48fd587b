package io.turnout.view;

import java.time.Instant;

/** Open incidents with the same cause at the same place. */
public record IncidentGroup(
        String processId,
        String elementId,
        String elementName,
        String errorType,
        String message,
        int count,
        int cases,
        Instant first,
        Instant last) {}
