package io.turnout.web.screens;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import io.turnout.view.Incident;
import io.turnout.view.IncidentFilter;
import io.turnout.view.Incidents;
import io.turnout.web.application.EffectSettlements;
import io.turnout.web.application.IncidentAccess;
import io.turnout.web.application.IncidentActions;
import io.turnout.web.application.IncidentActions.BulkAnswer;
import io.turnout.web.application.IncidentCare;
import io.turnout.web.application.IncidentCares;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private static final int MOST_REASONS = 5;

    private final Incidents incidents;
    private final IncidentActions actions;
    private final IncidentAccess access;
    private final IncidentCares cares;
    private final EffectSettlements settlements;
    private final SeenCases seen;
    private final MessageSource messages;

    IncidentsScreen(
            Incidents incidents,
            IncidentActions actions,
            IncidentAccess access,
            IncidentCares cares,
            EffectSettlements settlements,
            SeenCases seen,
            MessageSource messages) {
        this.incidents = incidents;
        this.actions = actions;
        this.access = access;
        this.cares = cares;
        this.settlements = settlements;
        this.seen = seen;
        this.messages = messages;
    }

    /** One incident, the case that it stops, and who looks after it. */
    record Row(
            Incident incident,
            @Nullable CaseRow row,
            @Nullable IncidentCare care) {}

    @GetMapping("/incidents")
    String incidents(@RequestParam(required = false) @Nullable String cursor, Model model) {
        IncidentFilter open = access.narrowed(IncidentFilter.open());
        var page = incidents.page(open, cursor, ROWS);
        model.addAttribute("groups", incidents.groups(open));
        Map<Long, IncidentCare> care = cares.of(page.items());
        Map<UUID, CaseRow> cases = seen.find(page.items().stream().map(Incident::caseId));
        model.addAttribute(
                "rows",
                page.items().stream()
                        .map(incident -> new Row(incident, rowOf(incident, cases), care.get(incident.key())))
                        .toList());
        model.addAttribute("next", page.next());
        model.addAttribute("effects", settlements.maySettle() ? settlements.open() : List.of());
        return "incidents";
    }

    private static @Nullable CaseRow rowOf(Incident incident, Map<UUID, CaseRow> cases) {
        return incident.caseId() == null ? null : cases.get(incident.caseId());
    }

    @PostMapping("/incidents/retry")
    String retry(
            @RequestParam(required = false) @Nullable List<Long> key,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        tell(redirect, actions.resolveEach(key == null ? List.of() : key, reason));
        return "redirect:/incidents";
    }

    /** The reader looks after the ticked ones, and may say what is known of them. */
    @PostMapping("/incidents/care")
    String take(
            @RequestParam(required = false) @Nullable List<Long> key,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes redirect) {
        try {
            int taken = cares.take(key == null ? List.of() : key, note);
            redirect.addFlashAttribute("notice", text("incidents.taken", taken));
        } catch (InvalidInput refused) {
            redirect.addFlashAttribute("refusal", refused.errors().getFirst().detail());
        }
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
        tell(redirect, actions.resolveAll(alike, reason, false));
        return "redirect:/incidents";
    }

    @PostMapping("/incidents/effects")
    String settle(
            @RequestParam UUID caseId,
            @RequestParam String process,
            @RequestParam String element,
            @RequestParam int iteration,
            @RequestParam boolean happened,
            @RequestParam String reason,
            RedirectAttributes redirect) {
        try {
            settlements.settle(caseId, process, element, iteration, happened, reason);
            redirect.addFlashAttribute("notice", text(happened ? "effects.settled.happened" : "effects.settled.again"));
        } catch (Conflict | InvalidInput refused) {
            redirect.addFlashAttribute("refusal", refused.getMessage());
        }
        return "redirect:/incidents";
    }

    /** How many were tried again, and of those that were not why; each reason once. */
    private void tell(RedirectAttributes redirect, BulkAnswer answer) {
        redirect.addFlashAttribute("notice", text("incidents.retried", answer.resolved(), answer.matched()));
        if (!answer.failures().isEmpty()) {
            redirect.addFlashAttribute(
                    "refusal",
                    answer.failures().stream()
                            .map(IncidentActions.Failure::detail)
                            .distinct()
                            .limit(MOST_REASONS)
                            .collect(Collectors.joining(" ")));
        }
    }

    private String text(String code, Object... values) {
        return messages.getMessage(code, values, LocaleContextHolder.getLocale());
    }
}
