package io.turnout.web.api.operations;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.tokens.ApiToken;
import io.turnout.web.tokens.ApiTokens;
import io.turnout.web.tokens.IssuedToken;
import io.turnout.web.tokens.NewToken;
import io.turnout.web.tokens.TokenAuthentication;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * API tokens, for administrators. Issuing takes no idempotency key: its answer would be kept, and it holds the secret
 * that is stored nowhere. A name that is taken refuses the second one.
 */
@RestController("apiTokensController")
@RequestMapping(ApiPaths.V1 + "/tokens")
@Tag(name = "operation")
class TokensController {

    /** What a token is asked to be. */
    record TokenRequest(
            @Nullable String name,
            @Nullable Set<String> roles,
            @Nullable Set<String> scopes,
            @Nullable UUID customerId,
            @Nullable Instant expiresAt) {}

    private final ApiTokens tokens;

    TokensController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    ListBody<ApiToken> list() {
        return ListBody.whole(tokens.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IssuedToken> issue(Authentication caller, @RequestBody TokenRequest body) {
        Set<String> scopes = Objects.requireNonNullElse(body.scopes(), Set.of(ApiTokens.READ));
        mayGive(caller, scopes);
        IssuedToken issued = tokens.issue(new NewToken(
                Objects.requireNonNullElse(body.name(), ""),
                Objects.requireNonNullElse(body.roles(), Set.of()),
                scopes,
                body.customerId(),
                body.expiresAt()));
        return ResponseEntity.created(
                        URI.create(ApiPaths.V1 + "/tokens/" + issued.token().id()))
                .body(issued);
    }

    /** An administrator gives any role, but no token a scope that it has not itself. */
    private static void mayGive(Authentication caller, Set<String> scopes) {
        boolean more = caller instanceof TokenAuthentication own
                && ApiTokens.SCOPES.stream()
                        .anyMatch(scope ->
                                scopes.contains(scope) && !own.token().scopes().contains(scope));
        if (more) {
            throw new AccessDeniedException("A token gives no scope that it has not itself");
        }
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        tokens.revoke(id);
        return ResponseEntity.noContent().build();
    }
}
