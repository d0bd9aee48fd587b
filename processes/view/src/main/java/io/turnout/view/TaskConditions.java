package io.turnout.view;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a filter of user tasks into conditions. */
final class TaskConditions {

    private TaskConditions() {}

    static Conditions of(TaskFilter filter, Models models) {
        TaskState state = filter.state() == null ? TaskState.OPEN : filter.state();
        // Written out, not a parameter: only so does the planner see that the indexes of open tasks fit.
        Conditions conditions = new Conditions()
                .and("state = '" + state.name().toLowerCase(Locale.ROOT) + "'")
                .and("candidate_groups && :groups::text[]", "groups", texts(filter.groups()))
                .and("assignee = :assignee", "assignee", filter.assignee())
                .and(
                        "due < :dueBefore",
                        "dueBefore",
                        filter.dueBefore() == null ? null : Columns.time(filter.dueBefore()))
                .and("case_id = :caseId", "caseId", filter.caseId())
                .and("case_id = any(:caseIds::uuid[])", "caseIds", texts(filter.caseIds()))
                .and("process_id = :processId", "processId", filter.processId())
                .and("element_id = :elementId", "elementId", filter.elementId());
        if (filter.unassigned()) {
            conditions.and("assignee is null");
        }
        if (filter.viewer() != null) {
            addViewer(conditions, filter.viewer());
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            addSearch(conditions, filter.q().strip(), models);
        }
        return conditions;
    }

    static void addViewer(Conditions conditions, Viewer viewer) {
        conditions
                .and(
                        "assignee = :viewer or candidate_users && array[:viewer]::text[] or candidate_groups && :viewerGroups::text[]")
                .with("viewer", viewer.user())
                .with("viewerGroups", Columns.array(viewer.groups()));
    }

    private static void addSearch(Conditions conditions, String q, Models models) {
        UUID caseId = uuid(q);
        if (caseId != null) {
            conditions.and("case_id = :searchedCase", "searchedCase", caseId);
        } else {
            addNamed(conditions, models.elementsNamed(q));
        }
    }

    private static void addNamed(Conditions conditions, Set<String> elements) {
        if (elements.isEmpty()) {
            // Written out: only so does the planner see that there is nothing to look for.
            conditions.and("false");
        } else {
            conditions.and("element_id = any(:named::text[])", "named", Columns.array(elements));
        }
    }

    private static String @Nullable [] texts(@Nullable Set<?> values) {
        return values == null ? null : Columns.array(values);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
