package io.turnout.web.api.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** One bucket of requests per token or user; there are never more buckets than tokens and users. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final ProblemWriter problems;
    private final ApiSettings settings;

    RateLimitFilter(ProblemWriter problems, ApiSettings settings) {
        this.problems = problems;
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || caller instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        String name = caller.getClass().getSimpleName() + ' ' + caller.getName();
        ConsumptionProbe probe =
                buckets.computeIfAbsent(name, unused -> bucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        problems.write(
                Problem.of(HttpStatus.TOO_MANY_REQUESTS, "That is too much at once; try again in " + seconds + " s.")
                        .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds)),
                request,
                response);
    }

    private Bucket bucket() {
        int perMinute = settings.requestsPerMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                // The machine's running time, not its clock: set back an hour, that would refuse everybody for as long.
                .withNanosecondPrecision()
                .build();
    }
}
