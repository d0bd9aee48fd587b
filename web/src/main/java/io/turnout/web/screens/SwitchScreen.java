package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.CircuitStatus;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.ProviderRecord;
import io.turnout.inventory.Providers;
import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import io.turnout.kernel.Ids;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import io.turnout.web.application.Reader;
import io.turnout.web.application.Scopes;
import io.turnout.web.application.SwitchParameters;
import io.turnout.web.application.SwitchStarts;
import io.turnout.web.forms.FormCheck;
import io.turnout.web.security.UserAccounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The start of a switch: which site and line, why, until when, and within which budget. */
@Controller
class SwitchScreen {

    /** More than these are looked for by name. */
    private static final int SITES = 100;

    private final Sites sites;
    private final Circuits circuits;
    private final Providers providers;
    private final SwitchStarts starts;
    private final SwitchParameters parameters;
    private final Scopes scopes;
    private final UserAccounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    SwitchScreen(
            Sites sites,
            Circuits circuits,
            Providers providers,
            SwitchStarts starts,
            SwitchParameters parameters,
            Scopes scopes,
            UserAccounts accounts,
            MessageSource messages,
            Clock clock) {
        this.sites = sites;
        this.circuits = circuits;
        this.providers = providers;
        this.starts = starts;
        this.parameters = parameters;
        this.scopes = scopes;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    /** A line that may be left, with the provider's name. */
    record Line(CircuitRecord circuit, String provider) {}

    @GetMapping("/switches/new")
    ModelAndView form(@RequestParam Map<String, String> entered) {
        scopes.staff();
        return page(entered, Map.of());
    }

    /** The sites with that in their name, and the one that is chosen. */
    @GetMapping("/switches/sites")
    String sites(@RequestParam Map<String, String> entered, Model model) {
        scopes.staff();
        addSites(model.asMap(), entered);
        model.addAttribute("values", entered);
        return "fragments/sites :: sites";
    }

    /** The lines of the site that was chosen. */
    @GetMapping("/switches/lines")
    String lines(@RequestParam(required = false) @Nullable UUID siteId, Model model) {
        scopes.staff();
        model.addAttribute("lines", linesOf(siteId));
        model.addAttribute("values", Map.of());
        return "fragments/lines :: lines";
    }

    @PostMapping("/switches")
    ModelAndView start(@RequestParam Map<String, String> entered, RedirectAttributes redirect) {
        Reader by = scopes.staff();
        try {
            CaseRecord opened = starts.startOnce(formId(entered), SwitchForm.read(entered), by);
            redirect.addFlashAttribute(
                    "notice",
                    messages.getMessage(
                            "switch.started", new Object[] {opened.reference()}, LocaleContextHolder.getLocale()));
            redirect.addFlashAttribute("forget", "switch");
            return new ModelAndView("redirect:/cases/" + opened.reference());
        } catch (InvalidInput refused) {
            ModelAndView page = page(entered, FormCheck.byField(refused.errors()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Map<String, String> entered, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("switch-start");
        page.addObject("values", entered);
        page.addObject("formId", formId(entered));
        page.addObject("errors", errors);
        addSites(page.getModel(), entered);
        page.addObject("lines", linesOf(id(entered.get("siteId"))));
        page.addObject("managers", accounts.managers());
        page.addObject("parameters", parameters.names());
        page.addObject("earliest", LocalDate.now(clock).plusDays(1));
        return page;
    }

    /** Made with the form, so that a form which is sent twice starts one switch. */
    private static UUID formId(Map<String, String> entered) {
        UUID given = id(entered.get("formId"));
        return given == null ? Ids.next() : given;
    }

    private void addSites(Map<String, Object> model, Map<String, String> entered) {
        String name = entered.getOrDefault("siteName", "").strip();
        Page<SiteRecord> found = sites.page(name.isEmpty() ? Map.of() : Map.of("q", name), null, SITES);
        UUID chosen = id(entered.get("siteId"));
        List<SiteRecord> shown = new ArrayList<>(found.items());
        if (chosen != null && shown.stream().noneMatch(site -> site.id().equals(chosen))) {
            chosen(chosen).ifPresent(shown::add);
        }
        model.put("sites", shown);
        model.put("moreSites", found.next() != null || !name.isEmpty());
    }

    /** Who chose a site that is gone chooses again. */
    private Optional<SiteRecord> chosen(UUID id) {
        try {
            return Optional.of(sites.get(id));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    private List<Line> linesOf(@Nullable UUID siteId) {
        if (siteId == null) {
            return List.of();
        }
        List<CircuitRecord> used = circuits.ofSite(siteId).stream()
                .filter(line -> line.status() == CircuitStatus.ACTIVE || line.status() == CircuitStatus.OFFLINE)
                .toList();
        Map<UUID, ProviderRecord> names =
                providers.byIds(used.stream().map(CircuitRecord::providerId).collect(Collectors.toSet()));
        return used.stream()
                .map(line -> new Line(
                        line,
                        Objects.requireNonNull(names.get(line.providerId())).name()))
                .toList();
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
