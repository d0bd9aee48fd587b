package io.turnout.web.screens;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.NotFound;
import io.turnout.view.Incident;
import io.turnout.view.IncidentFilter;
import io.turnout.view.Incidents;
import io.turnout.web.application.IncidentAccess;
import io.turnout.web.application.IncidentActions;
import io.turnout.web.application.IncidentActions.BulkAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What went wrong and waits for a person: grouped by cause, and tried again one by one or all at once. */
@Controller
class IncidentsScreen {

    private static final int ROWS = 50;

    private final Incidents incidents;
    private final IncidentActions actions;
    private final IncidentAccess access;
    private final SeenCases seen;
    private final MessageSource messages;

    IncidentsScreen(
            Incidents incidents,
            IncidentActions actions,
            IncidentAccess access,
            SeenCases seen,
            MessageSource messages) {
        this.incidents = incidents;
        this.actions = actions;
        this.access = access;
        this.seen = seen;
        this.messages = messages;
    }

    /** One incident and the case that it stops. */
    record Row(Incident incident, @Nullable CaseRow row) {}

    @GetMapping("/incidents")
    String incidents(@RequestParam(required = false) @Nullable String cursor, Model model) {
        IncidentFilter open = access.narrowed(IncidentFilter.open());
        var page = incidents.page(open, cursor, ROWS);
        model.addAttribute("groups", incidents.groups(open));
        model.addAttribute(
                "rows",
                page.items().stream()
                        .map(incident ->
                                new Row(incident, seen.find(incident.caseId()).orElse(null)))
                        .toList());
        model.addAttribute("next", page.next());
        return "incidents";
    }

    @PostMapping("/incidents/retry")
    String retry(
            @RequestParam(required = false) @Nullable List<Long> key,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        access.narrowed(IncidentFilter.open());
        List<Long> asked = key == null ? List.of() : key;
        tell(redirect, asked.stream().filter(each -> retried(each, reason)).count(), asked.size());
        return "redirect:/incidents";
    }

    @PostMapping("/incidents/retry-group")
    String retryGroup(
            @RequestParam String process,
            @RequestParam String element,
            @RequestParam String type,
            @RequestParam String message,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        IncidentFilter alike = new IncidentFilter(false, process, type, element, message, null, null);
        BulkAnswer answer = actions.resolveAll(alike, reason, false);
        tell(redirect, answer.resolved(), answer.matched());
        return "redirect:/incidents";
    }

    private boolean retried(long key, @Nullable String reason) {
        try {
            actions.resolve(key, reason);
            return true;
        } catch (NotFound | Conflict settled) {
            // Somebody else was faster: what was wanted holds already.
            return false;
        }
    }

    private void tell(RedirectAttributes redirect, long done, int asked) {
        redirect.addFlashAttribute(
                "notice",
                messages.getMessage("incidents.retried", new Object[] {done, asked}, LocaleContextHolder.getLocale()));
    }
}
