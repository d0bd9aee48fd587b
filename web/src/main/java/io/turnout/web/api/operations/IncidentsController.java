package io.turnout.web.api.operations;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import io.turnout.view.Incident;
import io.turnout.view.IncidentFilter;
import io.turnout.view.Incidents;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.CsvAnswers;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.IncidentAccess;
import io.turnout.web.application.IncidentActions;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController("apiIncidentsController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "operation")
class IncidentsController {

    /** A step that failed and waits for a person. */
    record IncidentBody(
            String key,
            String errorType,
            String message,
            String process,
            String elementId,
            String elementName,
            @Nullable UUID caseId,
            String state,
            Instant createdAt,
            @Nullable Instant resolvedAt) {

        static IncidentBody of(Incident incident) {
            return new IncidentBody(
                    Long.toString(incident.key()),
                    incident.errorType(),
                    incident.message(),
                    incident.processId(),
                    incident.elementId(),
                    incident.elementName(),
                    incident.caseId(),
                    incident.resolved() == null ? "open" : "resolved",
                    incident.created(),
                    incident.resolved());
        }
    }

    /** Why a failed step is tried again. */
    record Resolution(@Nullable String reason) {}

    /** Which incidents; what is absent does not matter. */
    record BulkResolution(
            @Nullable String process,
            @Nullable String errorType,
            @Nullable String elementId,
            @Nullable String message,
            @Nullable UUID caseId,
            @Nullable String reason,
            @Nullable Boolean dryRun) {

        IncidentFilter filter() {
            return new IncidentFilter(false, process, errorType, elementId, message, caseId, null);
        }
    }

    private static final int CSV_PAGE = 200;

    private final Incidents incidents;
    private final IncidentActions actions;
    private final IncidentAccess access;
    private final CsvAnswers csv;

    IncidentsController(Incidents incidents, IncidentActions actions, IncidentAccess access, CsvAnswers csv) {
        this.incidents = incidents;
        this.actions = actions;
        this.access = access;
        this.csv = csv;
    }

    @GetMapping("/incidents")
    ResponseEntity<ListBody<IncidentBody>> list(
            @RequestParam(defaultValue = "false") boolean resolved,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String errorType,
            @RequestParam(required = false) @Nullable String elementId,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        IncidentFilter filter =
                access.narrowed(new IncidentFilter(resolved, process, errorType, elementId, null, caseId, null));
        return ListBody.of(page(filter, cursor, limit));
    }

    @GetMapping("/incidents.csv")
    ResponseEntity<StreamingResponseBody> csv(
            @RequestParam(defaultValue = "false") boolean resolved,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String errorType,
            @RequestParam(required = false) @Nullable String elementId,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId) {
        IncidentFilter filter =
                access.narrowed(new IncidentFilter(resolved, process, errorType, elementId, null, caseId, null));
        return csv.of("incidents", IncidentBody.class, cursor -> page(filter, cursor, CSV_PAGE));
    }

    private Page<IncidentBody> page(IncidentFilter filter, @Nullable String cursor, int limit) {
        return incidents.page(filter, cursor, limit).map(IncidentBody::of);
    }

    @GetMapping("/incidents/{key}")
    IncidentBody one(@PathVariable String key) {
        return IncidentBody.of(access.visible(number(key)));
    }

    @PostMapping("/incidents/{key}/resolution")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<IncidentBody> resolve(
            @PathVariable String key, @RequestBody(required = false) @Nullable Resolution body) {
        Incident incident = actions.resolve(number(key), body == null ? null : body.reason());
        return ResponseEntity.accepted().body(IncidentBody.of(incident));
    }

    @PostMapping("/incidents/resolutions")
    IncidentActions.BulkAnswer resolveAll(
            @RequestBody BulkResolution body, @RequestParam(defaultValue = "false") boolean dryRun) {
        return actions.resolveAll(body.filter(), body.reason(), dryRun || Boolean.TRUE.equals(body.dryRun()));
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException noKey) {
            throw new NotFound("incident", key);
        }
    }
}
