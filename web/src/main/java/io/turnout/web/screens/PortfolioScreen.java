package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseScope;
import io.turnout.cases.Cases;
import io.turnout.cases.Health;
import io.turnout.cases.Phase;
import io.turnout.kernel.Page;
import io.turnout.web.application.Scopes;
import io.turnout.web.security.UserAccounts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** All cases that the reader may see: sites by phase, with health, next deadline and money at risk. */
@Controller
class PortfolioScreen {

    private static final int ROWS = 50;

    /** A file past this is asked for through the API, where it can be paged. */
    private static final int MOST_CSV_ROWS = 20_000;

    private final Cases cases;
    private final Scopes scopes;
    private final UserAccounts accounts;

    PortfolioScreen(Cases cases, Scopes scopes, UserAccounts accounts) {
        this.cases = cases;
        this.scopes = scopes;
        this.accounts = accounts;
    }

    @GetMapping("/portfolio")
    String portfolio(@ModelAttribute("view") PortfolioView view, Model model) {
        CaseScope scope = scopes.cases();
        Page<CaseRow> rows = cases.page(view.filter(), scope, view.order(), view.cursor(), ROWS)
                .map(CaseRow::of);
        model.addAttribute("rows", rows.items());
        model.addAttribute("next", rows.next());
        model.addAttribute("phases", Phase.values());
        model.addAttribute("healths", Health.values());
        model.addAttribute("managers", scope instanceof CaseScope.Everything ? accounts.managers() : null);
        addTiles(model, scope);
        return "portfolio";
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
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"portfolio.csv\"");
        response.getOutputStream().write(PortfolioCsv.HEADER.getBytes(StandardCharsets.UTF_8));
        String cursor = null;
        int written = 0;
        do {
            Page<CaseRecord> page = cases.page(view.filter(), scopes.cases(), view.order(), cursor, Page.MAX_LIMIT);
            for (CaseRecord record : page.items()) {
                response.getOutputStream().write(PortfolioCsv.line(record).getBytes(StandardCharsets.UTF_8));
            }
            written += page.items().size();
            cursor = page.next();
        } while (cursor != null && written < MOST_CSV_ROWS);
    }

    private void addTiles(Model model, CaseScope scope) {
        model.addAttribute("tiles", PortfolioTiles.of(cases.counts(scope)));
    }
}
