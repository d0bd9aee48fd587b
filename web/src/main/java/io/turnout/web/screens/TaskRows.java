package io.turnout.web.screens;

import io.turnout.view.UserTask;
import io.turnout.view.Viewer;
import io.turnout.web.security.Account;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts beside every task of a list the case that it belongs to. */
@Component
class TaskRows {

    private final SeenCases seen;

    TaskRows(SeenCases seen) {
        this.seen = seen;
    }

    static Viewer viewer(Account account) {
        return new Viewer(account.login(), account.groups());
    }

    List<TaskRow> rows(List<UserTask> tasks) {
        Map<UUID, CaseRow> cases = seen.find(tasks.stream().map(UserTask::caseId));
        return tasks.stream()
                .map(task -> new TaskRow(task, task.caseId() == null ? null : cases.get(task.caseId())))
                .toList();
    }
}
