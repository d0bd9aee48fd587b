package io.turnout.web.api.cases;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.IdempotentRequest;
import io.turnout.web.application.Reader;
import io.turnout.web.application.Scopes;
import io.turnout.web.application.SwitchRequest;
import io.turnout.web.application.SwitchStarts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiSwitchesController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "cases")
class SwitchesController {

    private final SwitchStarts starts;
    private final Scopes scopes;

    SwitchesController(SwitchStarts starts, Scopes scopes) {
        this.starts = starts;
        this.scopes = scopes;
    }

    @PostMapping({"/switches", "/processes/" + ProviderSwitchProcess.ID + "/cases"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<StartedCase> start(IdempotentRequest request, @RequestBody SwitchRequest body) {
        Reader by = scopes.staff();
        return request.once(StartedCase.class, () -> StartedCase.accepted(starts.start(body, by)));
    }
}
