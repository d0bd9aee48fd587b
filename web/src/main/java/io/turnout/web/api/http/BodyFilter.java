package io.turnout.web.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the bodies of the API. Multipart bodies are bounded by the servlet container itself. */
final class BodyFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;
    private final ApiSettings settings;

    BodyFilter(ProblemWriter problems, ApiSettings settings) {
        this.problems = problems;
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BufferedBody body;
        try {
            body = BufferedBody.read(request, isCsv(request) ? settings.maxCsvBytes() : settings.maxJsonBytes());
        } catch (ApiRefusal tooLarge) {
            problems.write(tooLarge, request, response);
            return;
        }
        chain.doFilter(body, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return type(request).startsWith("multipart/");
    }

    private static boolean isCsv(HttpServletRequest request) {
        return type(request).startsWith("text/csv");
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
