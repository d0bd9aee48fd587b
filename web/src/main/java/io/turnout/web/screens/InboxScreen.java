package io.turnout.web.screens;

import io.turnout.kernel.Page;
import io.turnout.view.TaskFilter;
import io.turnout.view.TaskSort;
import io.turnout.view.UserTask;
import io.turnout.view.UserTasks;
import io.turnout.web.application.Readers;
import io.turnout.web.application.Scopes;
import io.turnout.web.application.TaskAccess;
import io.turnout.web.security.Account;
import io.turnout.web.security.SignedIn;
import io.turnout.web.security.UserAccounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work of people as lists: mine, my groups', what nobody has claimed, what is overdue, and everybody's. */
@Controller
class InboxScreen {

    private static final int ROWS = 50;

    private final UserTasks tasks;
    private final TaskRows rows;
    private final Scopes scopes;
    private final TaskAccess access;
    private final Readers readers;
    private final UserAccounts accounts;
    private final Clock clock;

    InboxScreen(
            UserTasks tasks,
            TaskRows rows,
            Scopes scopes,
            TaskAccess access,
            Readers readers,
            UserAccounts accounts,
            Clock clock) {
        this.tasks = tasks;
        this.rows = rows;
        this.scopes = scopes;
        this.access = access;
        this.readers = readers;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/inbox")
    String inbox(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "all") String list,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        scopes.staff();
        Account account = person.account();
        addRows(account, list, sort, q, cursor, model);
        Instant now = clock.instant();
        model.addAttribute("counts", tasks.counts(TaskRows.viewer(account), now, now.plus(Duration.ofDays(1))));
        model.addAttribute("colleagues", Colleagues.of(account.groups(), accounts));
        return "inbox";
    }

    /** The rows alone, after something happened to a case. */
    @GetMapping("/inbox/rows")
    String rows(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "all") String list,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        scopes.staff();
        addRows(person.account(), list, sort, q, cursor, model);
        return "inbox :: rows";
    }

    private void addRows(
            Account account, String list, String sort, @Nullable String q, @Nullable String cursor, Model model) {
        Page<UserTask> page = tasks.page(filter(account, list, q), order(sort), cursor, ROWS);
        model.addAttribute("rows", rows.rows(page.items()));
        model.addAttribute("next", page.next());
        model.addAttribute("list", list);
        model.addAttribute("sort", sort);
        model.addAttribute("q", q);
    }

    private TaskFilter filter(Account account, String list, @Nullable String q) {
        TaskFilter own = access.scope(readers.current()).visibleTo(TaskRows.viewer(account));
        TaskFilter chosen = switch (list) {
            case "mine" -> own.assignedTo(account.login());
            case "group" -> own.offeredTo(account.groups());
            case "unassigned" -> own.onlyUnassigned();
            case "overdue" -> own.dueBefore(clock.instant());
            case "everybody" -> access.scope(readers.current());
            default -> own;
        };
        return q == null || q.isBlank() ? chosen : chosen.matching(q.strip());
    }

    private static TaskSort order(String sort) {
        return switch (sort) {
            case "priority" -> TaskSort.PRIORITY;
            case "newest" -> TaskSort.CREATED;
            default -> TaskSort.DUE;
        };
    }
}
