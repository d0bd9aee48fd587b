package io.turnout.web.api.cases;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.cases.CaseRecord;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.IdempotentRequest;
import io.turnout.web.application.CaseActions;
import io.turnout.web.application.CaseMessages;
import io.turnout.web.application.Scopes;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiCaseActionsController")
@RequestMapping(ApiPaths.V1 + "/cases/{id}")
@Tag(name = "cases")
class CaseActionsController {

    /** Why a case is cancelled. */
    record Cancellation(@Nullable String reason) {}

    /** That a message was taken by a waiting step. */
    record MessageAnswer(UUID caseId, String message, String state) {}

    private final Scopes scopes;
    private final CaseActions actions;
    private final CaseMessages messages;

    CaseActionsController(Scopes scopes, CaseActions actions, CaseMessages messages) {
        this.scopes = scopes;
        this.actions = actions;
        this.messages = messages;
    }

    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<CaseBody> cancel(@PathVariable UUID id, @RequestBody Cancellation body) {
        scopes.staff();
        CaseRecord asked = actions.cancel(scopes.visible(id), body.reason() == null ? "" : body.reason());
        return ResponseEntity.accepted()
                .location(URI.create(ApiPaths.V1 + "/cases/" + id))
                .body(CaseBody.of(asked));
    }

    @PostMapping("/messages/{name}")
    @ResponseStatus(HttpStatus.OK)
    ResponseEntity<MessageAnswer> send(
            IdempotentRequest request,
            @PathVariable UUID id,
            @PathVariable String name,
            @RequestBody(required = false) @Nullable Map<String, Object> body) {
        scopes.staff();
        CaseRecord visible = scopes.visible(id);
        return request.onceOutside(MessageAnswer.class, () -> {
            messages.send(visible, name, body == null ? Map.of() : body);
            return ResponseEntity.ok(new MessageAnswer(id, name, "correlated"));
        });
    }
}
