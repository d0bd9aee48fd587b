package io.turnout.web.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents, from controllers and from filters alike. */
@Component
class ProblemWriter {

    static final String MEDIA_TYPE = "application/problem+json";

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    void write(Throwable fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(Problems.of(fault), request, response);
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        Problem told = asked(problem, request);
        ProblemDocument document = new ProblemDocument(
                told.type(),
                told.title(),
                told.status(),
                told.detail(),
                request.getRequestURI(),
                TraceIdFilter.of(request),
                told.errors());
        response.setStatus(told.status());
        told.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MEDIA_TYPE);
        response.getOutputStream().write(json.writeValueAsBytes(document));
    }

    /** A question has no body: what is wrong with its parameters makes it a bad request, not an unusable body. */
    private static Problem asked(Problem problem, HttpServletRequest request) {
        boolean question = HttpMethod.GET.matches(request.getMethod());
        if (!question || problem.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
            return problem;
        }
        return Problem.of(HttpStatus.BAD_REQUEST, "Some parameters cannot be used.", List.copyOf(problem.errors()));
    }
}
