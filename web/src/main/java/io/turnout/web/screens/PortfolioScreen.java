package io.turnout.web.screens;

import io.turnout.cases.CaseFilter;
import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseScope;
import io.turnout.cases.CaseSort;
import io.turnout.cases.Cases;
import io.turnout.cases.Health;
import io.turnout.cases.Phase;
import io.turnout.kernel.Page;
import io.turnout.web.application.Scopes;
import io.turnout.web.security.SignedIn;
import io.turnout.web.security.UserAccounts;
import io.turnout.web.views.Audience;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All cases that the reader may see: sites by phase, with health, next deadline and money at risk. */
@Controller
class PortfolioScreen {

    private static final int ROWS = 50;

    /** A file past this is asked for through the API, where it can be paged. */
    private static final int MOST_CSV_ROWS = 20_000;

    private final Cases cases;
    private final Scopes scopes;
    private final UserAccounts accounts;
    private final ViewMenu menu;
    private final Clock clock;

    PortfolioScreen(Cases cases, Scopes scopes, UserAccounts accounts, ViewMenu menu, Clock clock) {
        this.cases = cases;
        this.scopes = scopes;
        this.accounts = accounts;
        this.menu = menu;
        this.clock = clock;
    }

    /** Without parameters it opens with the reader's standard view, if there is one. */
    @GetMapping("/portfolio")
    String portfolio(
            @ModelAttribute("view") PortfolioView view,
            @AuthenticationPrincipal SignedIn person,
            HttpServletRequest request,
            Model model) {
        Optional<String> standard = menu.standard(person, ViewMenu.PORTFOLIO, request);
        if (standard.isPresent()) {
            return standard.get();
        }
        CaseScope scope = scopes.cases();
        int most = view.isPaged() ? ROWS : Page.MAX_LIMIT;
        Page<CaseRow> rows = cases.page(view.filter(), scope, view.order(), view.cursor(), most)
                .map(CaseRow::of);
        model.addAttribute("rows", rows.items());
        model.addAttribute("next", rows.next());
        addDrawing(model, view, rows.items());
        menu.add(model, person, ViewMenu.PORTFOLIO, view.query());
        model.addAttribute("kiosk", view.onWall());
        model.addAttribute("phases", Phase.values());
        model.addAttribute("healths", Health.values());
        model.addAttribute("managers", scope instanceof CaseScope.Everything ? accounts.managers() : null);
        addTiles(model, scope);
        return "portfolio";
    }

    private void addDrawing(Model model, PortfolioView view, List<CaseRow> rows) {
        String group = view.shownGroup();
        model.addAttribute("groups", group == null ? null : CaseGroup.of(rows, group));
        model.addAttribute("drawings", PortfolioView.SHOWN_AS);
        model.addAttribute("groupings", CaseGroup.KINDS);
        if (view.shownAs().equals("timeline")) {
            model.addAttribute("chart", PortfolioTimeline.of(rows, clock.instant(), Show.zone()));
        }
    }

    /** Keeps what the address shows under a name. */
    @PostMapping("/portfolio/views")
    String save(
            @ModelAttribute("view") PortfolioView view,
            @RequestParam String name,
            @RequestParam Audience audience,
            @RequestParam(defaultValue = "false") boolean standard,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        return menu.save(
                person, ViewMenu.PORTFOLIO, new ViewMenu.Draft(name, view.query(), audience, standard), redirect);
    }

    @GetMapping("/portfolio/tiles")
    String tiles(Model model) {
        addTiles(model, scopes.cases());
        return "portfolio :: tiles";
    }

    /** One row anew, after something happened to its case. */
    @GetMapping("/portfolio/rows/{id}")
    String row(@PathVariable UUID id, Model model) {
        model.addAttribute("row", CaseRow.of(scopes.visible(id)));
        return "fragments/case-row :: row(row=${row})";
    }

    @GetMapping("/portfolio.csv")
    void csv(@ModelAttribute("view") PortfolioView view, HttpServletResponse response) throws IOException {
        CaseFilter filter = view.filter();
        CaseSort order = view.order();
        CaseScope scope = scopes.cases();
        // What cannot be asked for is refused by this first look, while the answer can still be another one.
        Page<CaseRecord> page = cases.page(filter, scope, order, null, Page.MAX_LIMIT);
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"portfolio.csv\"");
        response.getOutputStream().write(PortfolioCsv.HEADER.getBytes(StandardCharsets.UTF_8));
        write(page, response);
        int written = page.items().size();
        while (page.next() != null && written < MOST_CSV_ROWS) {
            page = cases.page(filter, scope, order, page.next(), Page.MAX_LIMIT);
            write(page, response);
            written += page.items().size();
        }
    }

    private static void write(Page<CaseRecord> page, HttpServletResponse response) throws IOException {
        for (CaseRecord record : page.items()) {
            response.getOutputStream().write(PortfolioCsv.line(record).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void addTiles(Model model, CaseScope scope) {
        model.addAttribute("tiles", PortfolioTiles.of(cases.counts(scope)));
    }
}
