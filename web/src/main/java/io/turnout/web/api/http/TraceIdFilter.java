package io.turnout.web.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a trace id, the caller's own from {@code traceparent} (W3C Trace Context) where it sends one, and
 * puts it into the log, the answer's {@code Trace-Id} header and the problem documents. Being outermost, it also turns
 * what any filter throws under {@code /api} into a problem document.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceIdFilter extends OncePerRequestFilter {

    private static final String ATTRIBUTE = TraceIdFilter.class.getName();
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

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
        String traceId = sent(request);
        request.setAttribute(ATTRIBUTE, traceId);
        response.setHeader("Trace-Id", traceId);
        try (MDC.MDCCloseable logged = MDC.putCloseable("traceId", traceId)) {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException fault) {
            if (!ApiPaths.isApi(request) || response.isCommitted()) {
                throw fault;
            }
            problems.write(fault, request, response);
        }
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
