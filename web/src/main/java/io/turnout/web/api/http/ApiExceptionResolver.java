package io.turnout.web.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception under {@code /api} with a problem document, also where no controller was found. */
@Component
class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

    private final ProblemWriter problems;

    ApiExceptionResolver(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!ApiPaths.isApi(request)) {
            return null;
        }
        if (fault instanceof AsyncRequestNotUsableException) {
            // Whoever read a stream has left: there is nobody to tell, and nothing is wrong.
            return new ModelAndView();
        }
        try {
            problems.write(fault, request, response);
        } catch (IOException callerIsGone) {
            throw new UncheckedIOException(callerIsGone);
        }
        return new ModelAndView();
    }
}
