package io.turnout.web.api.cases;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.cases.CaseFilter;
import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseScope;
import io.turnout.cases.CaseSort;
import io.turnout.cases.Cases;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.CsvAnswers;
import io.turnout.web.api.http.ETags;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.Scopes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController("apiCasesController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "cases")
class CasesController {

    private static final int CSV_PAGE = 200;

    private final Cases cases;
    private final Scopes scopes;
    private final CaseFilters filters;
    private final CsvAnswers csv;

    CasesController(Cases cases, Scopes scopes, CaseFilters filters, CsvAnswers csv) {
        this.cases = cases;
        this.scopes = scopes;
        this.filters = filters;
        this.csv = csv;
    }

    @GetMapping("/cases")
    ResponseEntity<ListBody<CaseBody>> list(
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String health,
            @RequestParam(required = false) @Nullable String manager,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String updatedSince,
            @RequestParam(defaultValue = "-createdAt") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        CaseFilter filter = filters.of(process, phase, health, manager, customer, state, q, updatedSince);
        return ListBody.of(cases.page(filter, scopes.cases(), CaseSort.of(sort), cursor, limit)
                .map(CaseBody::of));
    }

    @GetMapping("/cases.csv")
    ResponseEntity<StreamingResponseBody> csv(
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String health,
            @RequestParam(required = false) @Nullable String manager,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String updatedSince,
            @RequestParam(defaultValue = "-createdAt") String sort) {
        CaseFilter filter = filters.of(process, phase, health, manager, customer, state, q, updatedSince);
        CaseScope scope = scopes.cases();
        CaseSort order = CaseSort.of(sort);
        return csv.of(
                "cases",
                CaseBody.class,
                cursor -> cases.page(filter, scope, order, cursor, CSV_PAGE).map(CaseBody::of));
    }

    @GetMapping("/cases/{id}")
    ResponseEntity<CaseBody> one(@PathVariable UUID id) {
        CaseRecord record = scopes.visible(id);
        return ETags.ok(CaseBody.of(record), record.version());
    }
}
