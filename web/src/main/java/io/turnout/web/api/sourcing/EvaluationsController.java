package io.turnout.web.api.sourcing;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.cases.CaseRecord;
import io.turnout.kernel.InvalidInput;
import io.turnout.sourcing.CaseRequirements;
import io.turnout.sourcing.EvaluationRecord;
import io.turnout.sourcing.Evaluations;
import io.turnout.sourcing.ExitPlans;
import io.turnout.sourcing.ExitPlansRecord;
import io.turnout.sourcing.RequirementRecord;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.ETags;
import io.turnout.web.api.http.IdempotentRequest;
import io.turnout.web.api.http.IfMatch;
import io.turnout.web.application.Scopes;
import io.turnout.web.application.SwitchRequest;
import io.turnout.web.application.SwitchRequirements;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons of offers, by their own id or by that of their case. */
@RestController("apiEvaluationsController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "sourcing")
class EvaluationsController {

    /** Weights to try, by criterion; together 100. */
    record WhatIf(@Nullable Map<String, BigDecimal> weights) {}

    /** What the new line must bring and may cost; what is absent stays as it is. */
    record RequirementsBody(
            @Nullable Money budget, @Nullable BigDecimal reservePercent, SwitchRequest.@Nullable Wishes requirements) {}

    private final Evaluations evaluations;
    private final ExitPlans exitPlans;
    private final SwitchRequirements requirements;
    private final OffersController offers;
    private final Scopes scopes;

    EvaluationsController(
            Evaluations evaluations,
            ExitPlans exitPlans,
            SwitchRequirements requirements,
            OffersController offers,
            Scopes scopes) {
        this.evaluations = evaluations;
        this.exitPlans = exitPlans;
        this.requirements = requirements;
        this.offers = offers;
        this.scopes = scopes;
    }

    @GetMapping("/evaluations/{id}")
    EvaluationRecord one(@PathVariable UUID id) {
        return visible(id);
    }

    @GetMapping("/cases/{id}/evaluation")
    EvaluationRecord ofCase(@PathVariable UUID id) {
        scopes.staff();
        scopes.visible(id);
        return evaluations.of(id);
    }

    @PostMapping("/evaluations/{id}/what-if")
    EvaluationRecord whatIf(@PathVariable UUID id, @RequestBody WhatIf body) {
        return evaluations.whatIf(visible(id).caseId(), weights(body));
    }

    @PostMapping("/cases/{id}/evaluation/what-if")
    EvaluationRecord whatIfOfCase(@PathVariable UUID id, @RequestBody WhatIf body) {
        scopes.staff();
        scopes.visible(id);
        return evaluations.whatIf(id, weights(body));
    }

    @PostMapping("/evaluations/{id}/offers")
    ResponseEntity<OfferAnswer> offer(IdempotentRequest request, @PathVariable UUID id, @RequestBody OfferBody body) {
        return offers.entered(request, body.draft(visible(id).caseId()));
    }

    @GetMapping("/evaluations/{id}/requirements")
    ResponseEntity<RequirementRecord> required(@PathVariable UUID id) {
        return requiredOfCase(visible(id).caseId());
    }

    @GetMapping("/cases/{id}/evaluation/requirements")
    ResponseEntity<RequirementRecord> requiredOfCase(@PathVariable UUID id) {
        scopes.staff();
        return tagged(requirements.of(id, siteOf(id)));
    }

    @PutMapping("/evaluations/{id}/requirements")
    ResponseEntity<RequirementRecord> require(
            @PathVariable UUID id, IfMatch match, @RequestBody RequirementsBody body) {
        return requireOfCase(visible(id).caseId(), match, body);
    }

    @PutMapping("/cases/{id}/evaluation/requirements")
    ResponseEntity<RequirementRecord> requireOfCase(
            @PathVariable UUID id, IfMatch match, @RequestBody RequirementsBody body) {
        scopes.staff();
        return tagged(requirements.change(
                id,
                siteOf(id),
                match.version(),
                body.budget(),
                body.reservePercent(),
                Objects.requireNonNullElse(body.requirements(), SwitchRequest.Wishes.NONE)));
    }

    @GetMapping("/cases/{id}/exit-plans")
    ExitPlansRecord exitPlans(@PathVariable UUID id) {
        scopes.staff();
        scopes.visible(id);
        return exitPlans.of(id);
    }

    private UUID siteOf(UUID caseId) {
        CaseRecord switching = scopes.visible(caseId);
        if (switching.site() == null) {
            throw InvalidInput.of("", "belong to cases of a site, and this one has none");
        }
        return switching.site().id();
    }

    private static ResponseEntity<RequirementRecord> tagged(CaseRequirements found) {
        return ETags.ok(found.values(), found.version());
    }

    private static Map<String, BigDecimal> weights(WhatIf body) {
        Map<String, BigDecimal> weights = body.weights();
        if (weights == null || weights.containsValue(null)) {
            throw InvalidInput.of("/weights", "must give a number per criterion");
        }
        return weights;
    }

    private EvaluationRecord visible(UUID id) {
        scopes.staff();
        EvaluationRecord evaluation = evaluations.get(id);
        scopes.visible(evaluation.caseId());
        return evaluation;
    }
}
