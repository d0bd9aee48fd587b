package io.turnout.web.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a trace id, that of its span or else the caller's own from {@code traceparent} (W3C Trace
 * Context), and puts it into the log, the answer's {@code Trace-Id} header and the problem documents; the log gets the
 * case of the path as well. Being outermost but for the filter that makes the span, it also turns what any filter
 * throws under {@code /api} into a problem document.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class TraceIdFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = TraceIdFilter.class.getName();

    /** Where the tracing library, too, puts the id of the current span's trace. */
    private static final String LOGGED = "traceId";

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern CASE = Pattern.compile("/cases/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final ProblemWriter problems;

    TraceIdFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    static String of(HttpServletRequest request) {
        Object traceId = request.getAttribute(ATTRIBUTE);
        return traceId == null ? "" : traceId.toString();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String ofSpan = MDC.get(LOGGED);
        String traceId = ofSpan == null ? sent(request) : ofSpan;
        request.setAttribute(ATTRIBUTE, traceId);
        response.setHeader("Trace-Id", traceId);
        try (MDCCloseable ofTrace = ofSpan == null ? MDC.putCloseable(LOGGED, traceId) : null;
                MDCCloseable ofCase = loggedCase(request)) {
            passOn(request, response, chain);
        }
    }

    private void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException fault) {
            if (!ApiPaths.isApi(request) || response.isCommitted()) {
                throw fault;
            }
            problems.write(fault, request, response);
        }
    }

    private static @Nullable MDCCloseable loggedCase(HttpServletRequest request) {
        Matcher matcher = CASE.matcher(request.getRequestURI());
        return matcher.find() ? MDC.putCloseable("caseId", matcher.group(1)) : null;
    }

    private static String sent(HttpServletRequest request) {
        String header = request.getHeader("traceparent");
        if (header != null) {
            Matcher matcher = TRACEPARENT.matcher(header);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return UUID.randomUUID().toString().replace("-", "");
    }
}
