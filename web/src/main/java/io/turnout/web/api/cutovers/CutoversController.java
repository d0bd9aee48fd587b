package io.turnout.web.api.cutovers;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.SignatureRole;
import io.turnout.kernel.InvalidInput;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.Measures;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.ETags;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.Reader;
import io.turnout.web.application.Scopes;
import io.turnout.web.application.Signatures;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cut-overs with their live steps, and line tests: for staff, with their runbooks, thresholds and reasons. */
@RestController("apiCutoversController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "cut-overs")
class CutoversController {

    /** A yes or no to the cut-over. */
    record NewSignature(
            @Nullable SignatureRole role,
            @Nullable Boolean go,
            @Nullable String reason) {}

    /** A line test: what was to be measured, what was, and the verdict once there is one. */
    record TestBody(LineTests.Record test, List<Measures> measures) {}

    private final CutoverPlans plans;
    private final LineTests tests;
    private final Signatures signatures;
    private final Scopes scopes;

    CutoversController(CutoverPlans plans, LineTests tests, Signatures signatures, Scopes scopes) {
        this.plans = plans;
        this.tests = tests;
        this.signatures = signatures;
        this.scopes = scopes;
    }

    @GetMapping("/cutovers/{id}")
    ResponseEntity<CutoverPlanRecord> cutover(@PathVariable UUID id) {
        CutoverPlanRecord plan = visible(id);
        return ETags.ok(plan, plan.version());
    }

    @GetMapping("/cases/{id}/cutovers")
    ListBody<CutoverPlanRecord> ofCase(@PathVariable UUID id) {
        scopes.staff();
        scopes.visible(id);
        return ListBody.whole(plans.ofCase(id));
    }

    @PostMapping("/cutovers/{id}/signatures")
    CutoverPlanRecord sign(@PathVariable UUID id, @RequestBody NewSignature body) {
        CutoverPlanRecord plan = visible(id);
        Reader by = scopes.staff();
        if (body.role() == null) {
            throw InvalidInput.of("/role", "must be network or manager");
        }
        if (body.go() == null) {
            throw InvalidInput.of("/go", "must be true or false");
        }
        signatures.sign(plan, body.role(), body.go(), body.reason(), by);
        return plans.get(id);
    }

    @GetMapping("/tests/{id}")
    TestBody test(@PathVariable UUID id) {
        scopes.staff();
        LineTests.Record test = tests.get(id);
        scopes.visible(test.caseId());
        return new TestBody(test, tests.measures(id));
    }

    private CutoverPlanRecord visible(UUID id) {
        scopes.staff();
        CutoverPlanRecord plan = plans.get(id);
        scopes.visible(plan.caseId());
        return plan;
    }
}
