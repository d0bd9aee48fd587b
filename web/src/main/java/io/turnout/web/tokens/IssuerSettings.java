package io.turnout.web.tokens;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose JWTs are taken beside our own tokens.
 *
 * @param issuer the OpenID provider, exactly as in the claim {@code iss}; none is taken without it
 * @param audience what the claim {@code aud} must name, so that a token made for another program opens nothing here
 * @param rolesClaim claim with the roles, a path with dots where they are nested ({@code realm_access.roles})
 * @param customerClaim claim with the id of the customer, needed with the role customer
 */
@ConfigurationProperties("turnout.oidc")
record IssuerSettings(
        @Nullable String issuer,
        @DefaultValue("turnout") String audience,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("customer_id") String customerClaim) {}
