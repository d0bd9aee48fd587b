package io.turnout.web.screens;

import io.turnout.view.UserTask;
import io.turnout.view.Viewer;
import io.turnout.web.security.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts beside every task of a list the case that it belongs to, each read once. */
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
        Map<UUID, Optional<CaseRow>> read = new HashMap<>();
        return tasks.stream().map(task -> row(task, read)).toList();
    }

    private TaskRow row(UserTask task, Map<UUID, Optional<CaseRow>> read) {
        UUID caseId = task.caseId();
        return new TaskRow(
                task,
                caseId == null ? null : read.computeIfAbsent(caseId, seen::find).orElse(null));
    }
}
