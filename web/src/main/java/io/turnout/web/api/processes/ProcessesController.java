package io.turnout.web.api.processes;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.cases.CaseCounts;
import io.turnout.cases.Cases;
import io.turnout.kernel.NotFound;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.view.Models;
import io.turnout.view.ProcessModel;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.Scopes;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiProcessesController")
@RequestMapping(ApiPaths.V1 + "/processes")
@Tag(name = "processes")
class ProcessesController {

    /**
     * A deployed process.
     *
     * @param startSchema JSON Schema of the body of {@code POST /processes/{id}/cases}; null for those that only others
     *     call
     * @param openCases how many the reader sees
     */
    record ProcessBody(
            String id,
            String title,
            int version,
            Instant deployedAt,
            boolean startable,
            long openCases,
            @Nullable Map<String, Object> startSchema) {}

    private final Models models;
    private final Cases cases;
    private final Scopes scopes;
    private final StartSchemas schemas;

    ProcessesController(Models models, Cases cases, Scopes scopes, StartSchemas schemas) {
        this.models = models;
        this.cases = cases;
        this.scopes = scopes;
        this.schemas = schemas;
    }

    @GetMapping
    ListBody<ProcessBody> list() {
        CaseCounts counts = cases.counts(scopes.cases());
        return ListBody.whole(
                models.latest().stream().map(model -> body(model, counts)).toList());
    }

    @GetMapping("/{id}")
    ProcessBody one(@PathVariable String id) {
        CaseCounts counts = cases.counts(scopes.cases());
        return models.latest().stream()
                .filter(model -> model.processId().equals(id))
                .findFirst()
                .map(model -> body(model, counts))
                .orElseThrow(() -> new NotFound("process", id));
    }

    private ProcessBody body(ProcessModel model, CaseCounts counts) {
        boolean startable = model.processId().equals(ProviderSwitchProcess.ID);
        return new ProcessBody(
                model.processId(),
                model.name(),
                model.version(),
                model.deployedAt(),
                startable,
                counts.of(model.processId()),
                startable ? schemas.providerSwitch() : null);
    }
}
