package io.turnout.web.tokens;

import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Every kind of token that may stand behind {@code Authorization: Bearer}: our own, and an OpenID provider's. */
@Component
public class BearerTokens {

    private final ApiTokens ours;
    private final IssuerTokens issuers;

    BearerTokens(ApiTokens ours, IssuerTokens issuers) {
        this.ours = ours;
        this.issuers = issuers;
    }

    /** @param refusal answers who sends a wrong one */
    public BearerTokenFilter refusingWith(AuthenticationEntryPoint refusal) {
        return new BearerTokenFilter(ours, issuers, refusal);
    }
}
