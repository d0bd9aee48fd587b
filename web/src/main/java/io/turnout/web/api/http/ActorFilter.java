package io.turnout.web.api.http;

import io.turnout.kernel.CurrentActor;
import io.turnout.web.application.Readers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes whoever is signed in the actor of everything that the request changes. */
final class ActorFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || caller instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Callable<Boolean> rest = () -> {
            chain.doFilter(request, response);
            return true;
        };
        Outcome outcome = CurrentActor.callAs(Readers.of(caller).actor(), () -> Outcome.of(rest));
        outcome.rethrow();
    }

    /** Carries the checked exceptions of the chain out of a supplier. */
    private record Outcome(@Nullable Exception thrown) {

        static Outcome of(Callable<Boolean> work) {
            try {
                work.call();
                return new Outcome(null);
            } catch (Exception thrown) {
                return new Outcome(thrown);
            }
        }

        void rethrow() throws ServletException, IOException {
            switch (thrown) {
                case null -> {}
                case IOException gone -> throw gone;
                case ServletException fault -> throw fault;
                case RuntimeException fault -> throw fault;
                default -> throw new ServletException(thrown);
            }
        }
    }
}
