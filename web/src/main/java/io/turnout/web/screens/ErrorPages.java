package io.turnout.web.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages for what no controller could answer: a code, what it means, and how to mend it. */
@Component
class ErrorPages implements ErrorViewResolver {

    private final PageFrameAdvice frame;

    ErrorPages(PageFrameAdvice frame) {
        this.frame = frame;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return page(request, status, null);
    }

    /** The page of one status; the detail is a sentence of ours, never the text of an unknown exception. */
    ModelAndView page(HttpServletRequest request, HttpStatus status, @Nullable String detail) {
        Map<String, Object> model = new HashMap<>();
        model.put(
                "page",
                frame.page(
                        request,
                        LocaleContextHolder.getLocale(),
                        SecurityContextHolder.getContext().getAuthentication()));
        model.put("code", status.value());
        model.put("kind", kind(status));
        model.put("detail", detail);
        model.put("trace", MDC.get("traceId"));
        ModelAndView view = new ModelAndView("error/page", model);
        view.setStatus(status);
        return view;
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, UNAUTHORIZED -> "forbidden";
            case NOT_FOUND -> "not-found";
            case CONFLICT, PRECONDITION_FAILED -> "conflict";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.is4xxClientError() ? "bad-request" : "failed";
        };
    }
}
