package io.turnout.inventory;

import java.util.UUID;

/** Something that breaks when the line of a site or its addresses change; it becomes a step of the cut-over plan. */
public record DependentServiceRecord(
        UUID id,
        UUID siteId,
        String service,
        String owner,
        String dependsOn,
        String whatToDo,
        String check,
        long version) {}
