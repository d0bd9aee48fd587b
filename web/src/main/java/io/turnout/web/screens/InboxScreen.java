package io.turnout.web.screens;

import io.turnout.kernel.Page;
import io.turnout.view.TaskFilter;
import io.turnout.view.UserTask;
import io.turnout.view.UserTasks;
import io.turnout.web.application.Readers;
import io.turnout.web.application.Scopes;
import io.turnout.web.application.TaskAccess;
import io.turnout.web.security.Account;
import io.turnout.web.security.SignedIn;
import io.turnout.web.security.UserAccounts;
import io.turnout.web.views.Audience;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    private final ViewMenu menu;
    private final Clock clock;

    InboxScreen(
            UserTasks tasks,
            TaskRows rows,
            Scopes scopes,
            TaskAccess access,
            Readers readers,
            UserAccounts accounts,
            ViewMenu menu,
            Clock clock) {
        this.tasks = tasks;
        this.rows = rows;
        this.scopes = scopes;
        this.access = access;
        this.readers = readers;
        this.accounts = accounts;
        this.menu = menu;
        this.clock = clock;
    }

    @GetMapping("/inbox")
    String inbox(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("view") InboxView view,
            HttpServletRequest request,
            Model model) {
        scopes.staff();
        Optional<String> standard = menu.standard(person, ViewMenu.INBOX, request);
        if (standard.isPresent()) {
            return standard.get();
        }
        Account account = person.account();
        addRows(account, view, model);
        menu.add(model, person, ViewMenu.INBOX, view.query());
        Instant now = clock.instant();
        model.addAttribute("counts", tasks.counts(TaskRows.viewer(account), now, now.plus(Duration.ofDays(1))));
        model.addAttribute("sorts", InboxView.SORTS);
        model.addAttribute("colleagues", Colleagues.of(account.groups(), accounts));
        return "inbox";
    }

    /** Keeps what the address shows under a name. */
    @PostMapping("/inbox/views")
    String save(
            @AuthenticationPrincipal SignedIn person,
            @ModelAttribute("view") InboxView view,
            @RequestParam String name,
            @RequestParam Audience audience,
            @RequestParam(defaultValue = "false") boolean standard,
            RedirectAttributes redirect) {
        scopes.staff();
        return menu.save(person, ViewMenu.INBOX, new ViewMenu.Draft(name, view.query(), audience, standard), redirect);
    }

    /** The rows alone, after something happened to a case. */
    @GetMapping("/inbox/rows")
    String rows(@AuthenticationPrincipal SignedIn person, @ModelAttribute("view") InboxView view, Model model) {
        scopes.staff();
        addRows(person.account(), view, model);
        return "inbox :: rows";
    }

    private void addRows(Account account, InboxView view, Model model) {
        Page<UserTask> page = tasks.page(filter(account, view), view.order(), view.cursor(), ROWS);
        model.addAttribute("rows", rows.rows(page.items()));
        model.addAttribute("next", page.next());
    }

    private TaskFilter filter(Account account, InboxView view) {
        TaskFilter all = access.scope(readers.current());
        TaskFilter own = all.visibleTo(TaskRows.viewer(account));
        TaskFilter chosen = switch (view.shownList()) {
            case "mine" -> own.assignedTo(account.login());
            case "group" -> own.offeredTo(account.groups());
            case "unassigned" -> own.onlyUnassigned();
            case "overdue" -> own.dueBefore(clock.instant());
            case "everybody" -> all;
            default -> own;
        };
        String wanted = view.words();
        return wanted == null ? chosen : chosen.matching(wanted);
    }
}
