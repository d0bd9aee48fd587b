package io.turnout.web.screens;

import io.turnout.kernel.InvalidInput;
import io.turnout.web.application.Scopes;
import io.turnout.web.forms.FormCheck;
import io.turnout.web.tokens.ApiTokens;
import io.turnout.web.tokens.IssuedToken;
import io.turnout.web.tokens.NewToken;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The tokens of programs that call the API: an administrator issues the first one here, for the API itself takes tokens
 * only. A secret is shown in the answer that made it, and nowhere again.
 */
@Controller
class TokensScreen {

    private final ApiTokens tokens;
    private final Scopes scopes;

    TokensScreen(ApiTokens tokens, Scopes scopes) {
        this.tokens = tokens;
        this.scopes = scopes;
    }

    @GetMapping("/tokens")
    ModelAndView list() {
        scopes.administrator();
        return page(Map.of());
    }

    /** @param until the last day on which it holds, in UTC */
    @PostMapping("/tokens")
    ModelAndView issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Set<String> role,
            @RequestParam(required = false) @Nullable Set<String> scope,
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        scopes.administrator();
        try {
            IssuedToken issued = tokens.issue(new NewToken(
                    name.strip(),
                    role == null ? Set.of() : role,
                    scope == null ? Set.of() : scope,
                    customerId,
                    until == null
                            ? null
                            : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
            return page(Map.of()).addObject("issued", issued);
        } catch (InvalidInput refused) {
            ModelAndView page = page(FormCheck.byField(refused.errors()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("name", name);
        }
    }

    @PostMapping("/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id) {
        scopes.administrator();
        tokens.revoke(id);
        return "redirect:/tokens";
    }

    private ModelAndView page(Map<String, String> errors) {
        return new ModelAndView("tokens")
                .addObject("tokens", tokens.all())
                .addObject("roles", ApiTokens.ROLES.stream().sorted().toList())
                .addObject("errors", errors);
    }
}
