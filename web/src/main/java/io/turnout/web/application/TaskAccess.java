package io.turnout.web.application;

import io.turnout.cases.CaseScope;
import io.turnout.cases.Cases;
import io.turnout.kernel.NotFound;
import io.turnout.view.TaskFilter;
import io.turnout.view.TaskState;
import io.turnout.view.UserTask;
import io.turnout.view.UserTasks;
import io.turnout.view.Viewer;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Which tasks a reader may see and work on: staff those of their groups and their own, managers all of the cases that
 * they manage, integrators and administrators every one, customers none.
 */
@Component
public class TaskAccess {

    private final UserTasks tasks;
    private final Cases cases;
    private final ManagedCases managed;

    TaskAccess(UserTasks tasks, Cases cases, ManagedCases managed) {
        this.tasks = tasks;
        this.cases = cases;
        this.managed = managed;
    }

    /** The filter of open tasks that everything else is added to. */
    public TaskFilter scope(Reader reader) {
        return scope(reader, TaskState.OPEN);
    }

    /** The same for tasks in another state. */
    public TaskFilter scope(Reader reader, TaskState state) {
        if (reader.isCustomer()) {
            throw new AccessDeniedException("Customers have no tasks");
        }
        if (seesEvery(reader)) {
            return TaskFilter.all().inState(state);
        }
        if (reader.seesOwnCasesOnly()) {
            return TaskFilter.all()
                    .inState(state)
                    .ofCases(state == TaskState.OPEN ? managed.atWork(reader) : managed.of(reader));
        }
        return TaskFilter.all().inState(state).visibleTo(new Viewer(reader.id(), groups(reader)));
    }

    /** @throws NotFound if there is none, or none for this reader */
    public UserTask visible(String taskKey, Reader reader) {
        UserTask task = tasks.find(number(taskKey)).orElseThrow(() -> new NotFound("task", taskKey));
        if (reader.isCustomer() || !sees(task, reader)) {
            throw new NotFound("task", taskKey);
        }
        return task;
    }

    private boolean sees(UserTask task, Reader reader) {
        return seesEvery(reader)
                || reader.id().equals(task.assignee())
                || task.candidateUsers().contains(reader.id())
                || managesCaseOf(task, reader)
                || (!reader.seesOwnCasesOnly()
                        && task.candidateGroups().stream().anyMatch(reader::actsFor));
    }

    private boolean managesCaseOf(UserTask task, Reader reader) {
        UUID caseId = task.caseId();
        return caseId != null
                && reader.is(Reader.MANAGER)
                && cases.get(caseId, CaseScope.everything()).managerId().equals(reader.id());
    }

    private static boolean seesEvery(Reader reader) {
        return reader.is(Reader.INTEGRATOR) || reader.is(Reader.ADMIN);
    }

    /** Roles are groups, but for managers, whose group is called project-managers. */
    private static Set<String> groups(Reader reader) {
        Set<String> groups = new HashSet<>(reader.roles());
        if (groups.remove(Reader.MANAGER)) {
            groups.add(Reader.MANAGERS_GROUP);
        }
        return groups;
    }

    private static long number(String taskKey) {
        try {
            return Long.parseLong(taskKey);
        } catch (NumberFormatException noKey) {
            throw new NotFound("task", taskKey);
        }
    }
}
