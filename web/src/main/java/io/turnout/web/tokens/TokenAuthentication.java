package io.turnout.web.tokens;

import io.turnout.kernel.Actor;
import io.turnout.web.application.Reader;
import io.turnout.web.application.ReaderPrincipal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A program that is signed in by its token, one of ours or an issuer's. */
public final class TokenAuthentication extends AbstractAuthenticationToken implements ReaderPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient ApiToken token;

    TokenAuthentication(ApiToken token) {
        super(Stream.concat(
                        token.roles().stream().map(role -> "ROLE_" + role),
                        token.scopes().stream().map(scope -> "SCOPE_" + scope))
                .map(SimpleGrantedAuthority::new)
                .toList());
        this.token = token;
        setAuthenticated(true);
    }

    public ApiToken token() {
        return token;
    }

    @Override
    public Reader reader() {
        return new Reader(Actor.program(token.name()), token.roles(), token.customerId());
    }

    @Override
    public Object getPrincipal() {
        return this;
    }

    @Override
    public String getName() {
        return token.name();
    }

    /** The secret is not kept once it was checked. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenAuthentication that && that.token.id().equals(token.id());
    }

    @Override
    public int hashCode() {
        return token.id().hashCode();
    }
}
