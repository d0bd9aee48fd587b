package io.turnout.web.security;

import io.turnout.kernel.Actor;
import io.turnout.kernel.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes whoever is signed in the actor of the request, so that every change log names them. Add it behind the
 * authorisation of a chain; a principal that is no account counts as a program.
 */
public final class CurrentActorFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = actorOf(SecurityContextHolder.getContext().getAuthentication());
        if (actor == null) {
            chain.doFilter(request, response);
            return;
        }
        Failure failure = CurrentActor.callAs(actor, () -> passOn(request, response, chain));
        failure.rethrow();
    }

    private static @Nullable Actor actorOf(@Nullable Authentication authentication) {
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return null;
        }
        return authentication.getPrincipal() instanceof SignedIn person
                ? person.account().actor()
                : Actor.program(authentication.getName());
    }

    private static Failure passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return new Failure(null, null);
        } catch (IOException brokenPipe) {
            return new Failure(brokenPipe, null);
        } catch (ServletException failed) {
            return new Failure(null, failed);
        }
    }

    /** Carries a checked exception out of the supplier that cannot throw it. */
    private record Failure(
            @Nullable IOException io, @Nullable ServletException servlet) {

        void rethrow() throws IOException, ServletException {
            if (io != null) {
                throw io;
            }
            if (servlet != null) {
                throw servlet;
            }
        }
    }
}
