package io.turnout.view;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are meant; {@code null} means that it does not matter.
 *
 * @param resolved {@code false} for open ones
 * @param caseIds the scope of the reader; an empty set shows nothing
 */
public record IncidentFilter(
        boolean resolved,
        @Nullable String processId,
        @Nullable String errorType,
        @Nullable String elementId,
        @Nullable String message,
        @Nullable UUID caseId,
        @Nullable Set<UUID> caseIds) {

    public static IncidentFilter open() {
        return new IncidentFilter(false, null, null, null, null, null, null);
    }

    public IncidentFilter ofCase(UUID wanted) {
        return new IncidentFilter(resolved, processId, errorType, elementId, message, wanted, caseIds);
    }

    public IncidentFilter ofCases(Set<UUID> wanted) {
        return new IncidentFilter(resolved, processId, errorType, elementId, message, caseId, wanted);
    }

    public IncidentFilter of(IncidentGroup group) {
        return new IncidentFilter(
                resolved, group.processId(), group.errorType(), group.elementId(), group.message(), caseId, caseIds);
    }

    Conditions conditions() {
        return new Conditions()
                .and(resolved ? "resolved is not null" : "resolved is null")
                .and("process_id = :processId", "processId", processId)
                .and("error_type = :errorType", "errorType", errorType)
                .and("element_id = :elementId", "elementId", elementId)
                .and("message = :message", "message", message)
                .and("case_id = :caseId", "caseId", caseId)
                .and("case_id = any(:caseIds::uuid[])", "caseIds", caseIds == null ? null : Columns.array(caseIds));
    }
}
