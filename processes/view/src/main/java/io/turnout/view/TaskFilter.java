package io.turnout.view;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which user tasks a list shows; {@code null} means that it does not matter. All conditions hold together.
 *
 * @param state open ones if {@code null}
 * @param viewer only what is that person's or their groups' work: the scope of staff
 * @param groups offered to one of these groups
 * @param unassigned only tasks that nobody has claimed
 * @param caseIds only of these cases: the scope of managers and customers; an empty set shows nothing
 * @param q part of the task's name, or a case id
 */
public record TaskFilter(
        @Nullable TaskState state,
        @Nullable Viewer viewer,
        @Nullable Set<String> groups,
        @Nullable String assignee,
        boolean unassigned,
        @Nullable Instant dueBefore,
        @Nullable UUID caseId,
        @Nullable Set<UUID> caseIds,
        @Nullable String processId,
        @Nullable String elementId,
        @Nullable String q) {

    public static TaskFilter all() {
        return new TaskFilter(null, null, null, null, false, null, null, null, null, null, null);
    }

    public TaskFilter inState(TaskState wanted) {
        return new TaskFilter(
                wanted, viewer, groups, assignee, unassigned, dueBefore, caseId, caseIds, processId, elementId, q);
    }

    public TaskFilter visibleTo(Viewer wanted) {
        return new TaskFilter(
                state, wanted, groups, assignee, unassigned, dueBefore, caseId, caseIds, processId, elementId, q);
    }

    public TaskFilter offeredTo(Set<String> wanted) {
        return new TaskFilter(
                state, viewer, wanted, assignee, unassigned, dueBefore, caseId, caseIds, processId, elementId, q);
    }

    public TaskFilter assignedTo(String wanted) {
        return new TaskFilter(
                state, viewer, groups, wanted, unassigned, dueBefore, caseId, caseIds, processId, elementId, q);
    }

    public TaskFilter onlyUnassigned() {
        return new TaskFilter(
                state, viewer, groups, assignee, true, dueBefore, caseId, caseIds, processId, elementId, q);
    }

    public TaskFilter dueBefore(Instant limit) {
        return new TaskFilter(
                state, viewer, groups, assignee, unassigned, limit, caseId, caseIds, processId, elementId, q);
    }

    public TaskFilter ofCase(UUID wanted) {
        return new TaskFilter(
                state, viewer, groups, assignee, unassigned, dueBefore, wanted, caseIds, processId, elementId, q);
    }

    public TaskFilter ofCases(Set<UUID> wanted) {
        return new TaskFilter(
                state, viewer, groups, assignee, unassigned, dueBefore, caseId, wanted, processId, elementId, q);
    }

    public TaskFilter ofElement(String process, String element) {
        return new TaskFilter(
                state, viewer, groups, assignee, unassigned, dueBefore, caseId, caseIds, process, element, q);
    }

    public TaskFilter matching(String text) {
        return new TaskFilter(
                state, viewer, groups, assignee, unassigned, dueBefore, caseId, caseIds, processId, elementId, text);
    }
}
