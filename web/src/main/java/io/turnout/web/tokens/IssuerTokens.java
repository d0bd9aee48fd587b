package io.turnout.web.tokens;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * The JWTs of one OpenID provider (RFC 7519, keys by OpenID Connect Discovery). Checked are signature, issuer, audience
 * and time, by the real clock. A JWT speaks for its subject with those of its roles that Turnout knows, and may what its
 * scopes {@code turnout.read} and {@code turnout.write} say. It cannot be revoked here: let it live for minutes.
 */
@Component
@EnableConfigurationProperties(IssuerSettings.class)
class IssuerTokens {

    private static final String SCOPE = "turnout.";

    private final IssuerSettings settings;
    private final @Nullable JwtDecoder decoder;

    IssuerTokens(IssuerSettings settings) {
        this.settings = settings;
        String issuer = settings.issuer();
        // Asked for its keys with the first token: a provider that is away must not keep the application from starting.
        this.decoder = issuer == null || issuer.isBlank() ? null : new SupplierJwtDecoder(() -> decoder(issuer));
    }

    private JwtDecoder decoder(String issuer) {
        NimbusJwtDecoder keys = NimbusJwtDecoder.withIssuerLocation(issuer).build();
        keys.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<Collection<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience()))));
        return keys;
    }

    /** Whether a bearer's secret is a JWT that somebody else has issued; ours have no dots. */
    boolean mayHaveIssued(String secret) {
        return decoder != null && secret.chars().filter(sign -> sign == '.').count() == 2;
    }

    /**
     * @throws BadCredentialsException if it is not valid here, saying why
     * @throws AuthenticationServiceException if the provider's keys cannot be had
     */
    ApiToken authenticate(String secret) {
        try {
            return token(
                    Objects.requireNonNull(decoder, "mayHaveIssued comes first").decode(secret));
        } catch (BadJwtException invalid) {
            throw new BadCredentialsException("The JWT is not valid here: " + invalid.getMessage(), invalid);
        } catch (JwtException | JwtDecoderInitializationException away) {
            throw new AuthenticationServiceException("The keys of the token's issuer cannot be had now.", away);
        }
    }

    private ApiToken token(Jwt jwt) {
        String subject = jwt.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new BadCredentialsException("The JWT has no subject; Turnout needs one for its audit trail.");
        }
        Set<String> roles = known(listed(jwt, settings.rolesClaim()), ApiTokens.ROLES);
        if (roles.isEmpty()) {
            throw new BadCredentialsException(
                    "The JWT's claim " + settings.rolesClaim() + " has none of Turnout's roles.");
        }
        Set<String> scopes = known(
                listed(jwt, "scope").stream()
                        .filter(scope -> scope.startsWith(SCOPE))
                        .map(scope -> scope.substring(SCOPE.length()))
                        .toList(),
                ApiTokens.SCOPES);
        Instant issued = jwt.getIssuedAt();
        return new ApiToken(
                UUID.nameUUIDFromBytes((settings.issuer() + " " + subject).getBytes(StandardCharsets.UTF_8)),
                subject,
                roles,
                scopes,
                roles.contains("customer") ? customer(jwt) : null,
                issued == null ? Instant.EPOCH : issued,
                Objects.requireNonNull(settings.issuer()),
                jwt.getExpiresAt(),
                null);
    }

    private UUID customer(Jwt jwt) {
        try {
            return UUID.fromString(String.valueOf(jwt.getClaimAsString(settings.customerClaim())));
        } catch (IllegalArgumentException noId) {
            throw new BadCredentialsException("The JWT's claim " + settings.customerClaim()
                    + " has no id of a customer, which the role customer needs.");
        }
    }

    private static Set<String> known(Collection<String> claimed, Set<String> ours) {
        return claimed.stream().filter(ours::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** A claim as a list: an array, or words between blanks as in {@code scope} (RFC 8693). */
    private static List<String> listed(Jwt jwt, String path) {
        Object value = jwt.getClaims();
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> claims ? claims.get(name) : null;
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value instanceof String words ? Arrays.asList(words.split(" ")) : List.of();
    }
}
