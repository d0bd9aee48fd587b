package io.turnout.web.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs in the program whose token is in {@code Authorization: Bearer …}. A wrong token is refused even where a session
 * would do: whoever sends one means it.
 */
public final class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final IssuerTokens issuer;
    private final AuthenticationEntryPoint refusal;

    BearerTokenFilter(ApiTokens tokens, IssuerTokens issuer, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.issuer = issuer;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            signIn(header);
        } catch (AuthenticationException refused) {
            SecurityContextHolder.clearContext();
            refusal.commence(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private void signIn(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new BadCredentialsException("Send the token as Authorization: Bearer <token>.");
        }
        ApiToken token = tokenOf(header.substring(SCHEME.length()).trim());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TokenAuthentication(token));
        SecurityContextHolder.setContext(context);
    }

    private ApiToken tokenOf(String secret) {
        if (issuer.mayHaveIssued(secret)) {
            return issuer.authenticate(secret);
        }
        return tokens.authenticate(secret)
                .orElseThrow(() -> new BadCredentialsException("The token is unknown, expired or revoked."));
    }

    /** Server-sent events go on in asynchronous dispatches, which need the program as well. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
