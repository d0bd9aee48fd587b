package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.kernel.NotFound;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.Sample;
import io.turnout.web.application.Scopes;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Old and new line side by side, the thresholds, the verdict, and the rows behind it. */
@Controller
class LineTestScreen {

    private static final int ROWS = 200;

    private final Cases cases;
    private final Scopes scopes;
    private final LineTestPages pages;
    private final LineTests tests;

    LineTestScreen(Cases cases, Scopes scopes, LineTestPages pages, LineTests tests) {
        this.cases = cases;
        this.scopes = scopes;
        this.pages = pages;
        this.tests = tests;
    }

    @GetMapping("/cases/{reference}/test")
    String show(@PathVariable String reference, Model model) {
        CaseRecord record = visible(reference, model);
        model.addAttribute("view", pages.latest(record.id()).orElse(null));
        return "line-test";
    }

    /** The latest samples of one line, newest first. */
    @GetMapping("/cases/{reference}/test/samples/{circuitId}")
    String samples(@PathVariable String reference, @PathVariable UUID circuitId, Model model) {
        CaseRecord record = visible(reference, model);
        LineTestView view = pages.latest(record.id()).orElseThrow(() -> new NotFound("line test of", reference));
        List<Sample> samples = tests.evidence(view.test().id(), circuitId);
        int from = Math.max(0, samples.size() - ROWS);
        model.addAttribute("samples", samples.subList(from, samples.size()).reversed());
        model.addAttribute("total", samples.size());
        return "fragments/test :: samples";
    }

    private CaseRecord visible(String reference, Model model) {
        scopes.staff();
        CaseRecord record = cases.byReference(reference, scopes.cases());
        model.addAttribute("record", record);
        model.addAttribute("site", CaseRow.titleOf(record));
        return record;
    }
}
