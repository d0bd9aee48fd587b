package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Documents;
import io.turnout.cases.SubmissionRecord;
import io.turnout.cases.SubmissionState;
import io.turnout.cases.TaskDrafts;
import io.turnout.cases.TaskSubmissions;
import io.turnout.kernel.InvalidInput;
import io.turnout.view.TaskState;
import io.turnout.view.UserTask;
import io.turnout.web.application.FormDesk;
import io.turnout.web.application.Reader;
import io.turnout.web.application.Readers;
import io.turnout.web.application.TaskAccess;
import io.turnout.web.application.TaskActions;
import io.turnout.web.forms.CamundaForm;
import io.turnout.web.forms.FormCheck;
import io.turnout.web.security.Account;
import io.turnout.web.security.SignedIn;
import io.turnout.web.security.UserAccounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: its form with what was typed so far, what the decision rests on, and who has it. */
@Controller
class TaskScreen {

    private final TaskAccess access;
    private final TaskActions actions;
    private final FormDesk forms;
    private final TaskDrafts drafts;
    private final TaskSubmissions submissions;
    private final Documents documents;
    private final Cases cases;
    private final UserAccounts accounts;
    private final CaseTimeline timeline;
    private final List<Evidence> evidence;
    private final Readers readers;

    TaskScreen(
            TaskAccess access,
            TaskActions actions,
            FormDesk forms,
            TaskDrafts drafts,
            TaskSubmissions submissions,
            Documents documents,
            Cases cases,
            UserAccounts accounts,
            CaseTimeline timeline,
            List<Evidence> evidence,
            Readers readers) {
        this.access = access;
        this.actions = actions;
        this.forms = forms;
        this.drafts = drafts;
        this.submissions = submissions;
        this.documents = documents;
        this.cases = cases;
        this.accounts = accounts;
        this.timeline = timeline;
        this.evidence = evidence;
        this.readers = readers;
    }

    @GetMapping("/tasks/{key}")
    String show(@PathVariable String key, @AuthenticationPrincipal SignedIn person, Model model) {
        Reader reader = readers.current();
        UserTask task = access.visible(key, reader);
        Map<String, Object> draft = drafts.find(key, reader.id()).orElse(Map.of());
        return page(task, person.account(), draft, Map.of(), model);
    }

    /** Keeps what was typed; the answer replaces the mark beside the buttons. */
    @PostMapping("/tasks/{key}/draft")
    String draft(@PathVariable String key, HttpServletRequest request) {
        Reader reader = readers.current();
        UserTask task = access.visible(key, reader);
        actions.draft(key, PostedForm.texts(form(task), request), reader);
        return "fragments/saved :: mark";
    }

    @PostMapping("/tasks/{key}/completion")
    String complete(
            @PathVariable String key,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model)
            throws IOException {
        Reader reader = readers.current();
        UserTask task = actions.completable(key, reader);
        Map<String, Object> entered = PostedForm.withFiles(form(task), request, task, documents);
        try {
            SubmissionRecord kept = actions.complete(key, entered, reader);
            redirect.addFlashAttribute("done", task.name());
            redirect.addFlashAttribute("forget", "task-" + key);
            redirect.addFlashAttribute("pending", kept.state() == SubmissionState.PENDING);
            return "redirect:/cases/" + record(task).reference();
        } catch (InvalidInput refused) {
            response.setStatus(422);
            model.addAttribute("general", general(task, refused));
            return page(task, person.account(), entered, FormCheck.byField(refused.errors()), model);
        }
    }

    @PostMapping("/tasks/{key}/claim")
    String claim(@PathVariable String key) {
        actions.claim(key, readers.current());
        return "redirect:/tasks/" + key;
    }

    @PostMapping("/tasks/{key}/release")
    String release(@PathVariable String key) {
        actions.release(key, readers.current());
        return "redirect:/tasks/" + key;
    }

    @PostMapping("/tasks/{key}/assignment")
    String assign(@PathVariable String key, @RequestParam String login) {
        actions.assign(key, login, null, readers.current());
        return "redirect:/tasks/" + key;
    }

    private String page(
            UserTask task, Account account, Map<String, ?> entered, Map<String, String> errors, Model model) {
        CaseRecord record = record(task);
        model.addAttribute("task", task);
        model.addAttribute("record", record);
        model.addAttribute("site", CaseRow.titleOf(record));
        model.addAttribute("cells", PhaseCell.of(record));
        model.addAttribute("form", TaskPage.of(form(task), entered, errors));
        model.addAttribute("open", task.state() == TaskState.OPEN);
        model.addAttribute("holder", task.assignee());
        model.addAttribute("mine", account.login().equals(task.assignee()));
        model.addAttribute("colleagues", Colleagues.of(task.candidateGroups(), accounts));
        model.addAttribute("documents", documents.of(record.id()));
        model.addAttribute("lines", timeline.newest(record.id(), 8));
        model.addAttribute(
                "submission", submissions.find(Long.toString(task.key())).orElse(null));
        addEvidence(task, record, model);
        return "task";
    }

    private void addEvidence(UserTask task, CaseRecord record, Model model) {
        Map<String, Map<String, Object>> shown = new LinkedHashMap<>();
        evidence.stream()
                .filter(each -> each.supports(task.elementId()))
                .forEach(each -> shown.put(each.fragment(), each.find().apply(record)));
        model.addAttribute("evidence", shown);
    }

    private CamundaForm form(UserTask task) {
        return forms.of(task).map(FormDesk.TaskForm::form).orElseGet(() -> new CamundaForm("", List.of()));
    }

    private CaseRecord record(UserTask task) {
        return cases.get(Objects.requireNonNull(task.caseId(), "a task of ours has a case"));
    }

    /** Errors of fields that the form does not show have no place beside one: they stand above it. */
    private List<String> general(UserTask task, InvalidInput refused) {
        List<String> shown = form(task).fields().stream()
                .map(field -> "/variables/" + field.key())
                .toList();
        return refused.errors().stream()
                .filter(error -> !shown.contains(error.pointer()))
                .map(error -> error.detail())
                .toList();
    }
}
