package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.kernel.Figures;
import io.turnout.kernel.InvalidInput;
import io.turnout.sourcing.EvaluationRecord;
import io.turnout.sourcing.Evaluations;
import io.turnout.web.application.Scopes;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The offers of a case side by side, why some are out, and what other weights would change. */
@Controller
class EvaluationScreen {

    private static final String WEIGHT = "weight.";

    private final Cases cases;
    private final Scopes scopes;
    private final Evaluations evaluations;
    private final EvaluationEvidence evidence;

    EvaluationScreen(Cases cases, Scopes scopes, Evaluations evaluations, EvaluationEvidence evidence) {
        this.cases = cases;
        this.scopes = scopes;
        this.evaluations = evaluations;
        this.evidence = evidence;
    }

    /** With weights in the address it is a trial that nothing keeps. */
    @GetMapping("/cases/{reference}/evaluation")
    String show(@PathVariable String reference, @RequestParam Map<String, String> asked, Model model) {
        scopes.staff();
        CaseRecord record = cases.byReference(reference, scopes.cases());
        Optional<EvaluationRecord> kept = evaluations.find(record.id());
        model.addAttribute("record", record);
        model.addAttribute("site", CaseRow.titleOf(record));
        model.addAttribute("evidence", evidence.of(record));
        model.addAttribute("kept", kept.map(Comparison::of).orElse(null));
        model.addAttribute("shown", kept.map(Comparison::of).orElse(null));
        if (kept.isPresent() && asked.keySet().stream().anyMatch(name -> name.startsWith(WEIGHT))) {
            tryWeights(record, asked, model);
        }
        return "evaluation";
    }

    private void tryWeights(CaseRecord record, Map<String, String> asked, Model model) {
        try {
            model.addAttribute("shown", Comparison.of(evaluations.whatIf(record.id(), weights(asked))));
        } catch (InvalidInput refused) {
            model.addAttribute("refusal", refused.errors().getFirst().detail());
        }
    }

    private static Map<String, BigDecimal> weights(Map<String, String> asked) {
        Map<String, BigDecimal> weights = new HashMap<>();
        asked.forEach((name, text) -> {
            if (name.startsWith(WEIGHT) && !text.isBlank()) {
                weights.put(name.substring(WEIGHT.length()), number(name, text));
            }
        });
        return weights;
    }

    private static BigDecimal number(String name, String text) {
        try {
            return Figures.read(text.strip());
        } catch (NumberFormatException noNumber) {
            throw InvalidInput.of("/" + name, "must be a number");
        }
    }
}
