package io.turnout.web.screens;

import io.turnout.cases.CaseFilter;
import io.turnout.cases.CaseScope;
import io.turnout.cases.CaseSort;
import io.turnout.cases.CaseState;
import io.turnout.cases.Cases;
import io.turnout.cases.CommentRecord;
import io.turnout.cases.Comments;
import io.turnout.view.TaskSort;
import io.turnout.view.UserTask;
import io.turnout.view.UserTasks;
import io.turnout.web.application.Readers;
import io.turnout.web.application.Scopes;
import io.turnout.web.application.TaskAccess;
import io.turnout.web.security.Account;
import io.turnout.web.security.SignedIn;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a day begins: what is overdue, due and waiting for me, who mentioned me, and the next deadlines. */
@Controller
class MyDayScreen {

    private static final int ROWS = 8;

    private final UserTasks tasks;
    private final TaskRows rows;
    private final Cases cases;
    private final Comments comments;
    private final Scopes scopes;
    private final SeenCases seen;
    private final TaskAccess access;
    private final Readers readers;
    private final Clock clock;

    MyDayScreen(
            UserTasks tasks,
            TaskRows rows,
            Cases cases,
            Comments comments,
            Scopes scopes,
            SeenCases seen,
            TaskAccess access,
            Readers readers,
            Clock clock) {
        this.tasks = tasks;
        this.rows = rows;
        this.cases = cases;
        this.comments = comments;
        this.scopes = scopes;
        this.seen = seen;
        this.access = access;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/")
    String myDay(@AuthenticationPrincipal SignedIn person, HttpSession session, Model model) {
        Account account = person.account();
        CaseScope scope = scopes.cases();
        Instant now = clock.instant();
        model.addAttribute("counts", tasks.counts(TaskRows.viewer(account), now, now.plus(Duration.ofDays(1))));
        model.addAttribute("mine", account.isStaff() ? rows.rows(waiting(account)) : List.of());
        model.addAttribute("deadlines", deadlines(scope));
        model.addAttribute("mentions", mentions(account));
        List<UUID> recent = RecentlySeen.of(session);
        Map<UUID, CaseRow> known = seen.find(recent.stream());
        model.addAttribute(
                "seen", recent.stream().map(known::get).filter(Objects::nonNull).toList());
        return "my-day";
    }

    private List<UserTask> waiting(Account account) {
        return tasks.page(access.scope(readers.current()).visibleTo(TaskRows.viewer(account)), TaskSort.DUE, null, ROWS)
                .items();
    }

    private List<CaseRow> deadlines(CaseScope scope) {
        CaseFilter open = new CaseFilter(
                null, null, null, null, null, EnumSet.of(CaseState.ACCEPTED, CaseState.RUNNING), null, null);
        return cases.page(open, scope, CaseSort.DEADLINE_ASC, null, ROWS).map(CaseRow::of).items().stream()
                .filter(row -> row.record().nextDeadline() != null)
                .toList();
    }

    /** Comments are among staff: a customer who is named in one does not read it here. */
    private List<Mention> mentions(Account account) {
        if (!account.isStaff()) {
            return List.of();
        }
        List<CommentRecord> mentioning =
                comments.mentioning(account.login(), null, ROWS).items();
        Map<UUID, CaseRow> known = seen.find(mentioning.stream().map(CommentRecord::caseId));
        return mentioning.stream()
                .flatMap(comment ->
                        Stream.ofNullable(known.get(comment.caseId())).map(row -> new Mention(comment, row)))
                .toList();
    }

    /** A comment that mentions the reader, and the case it was written in. */
    record Mention(CommentRecord comment, CaseRow row) {}
}
