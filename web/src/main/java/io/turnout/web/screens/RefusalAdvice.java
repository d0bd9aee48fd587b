package io.turnout.web.screens;

import io.turnout.engine.EngineAway;
import io.turnout.engine.InfrastructureAway;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.StaleVersion;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns what the modules refuse into a page that says why. */
@ControllerAdvice(basePackageClasses = RefusalAdvice.class)
class RefusalAdvice {

    private final ErrorPages pages;

    RefusalAdvice(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound(HttpServletRequest request, NotFound refusal) {
        return pages.page(request, HttpStatus.NOT_FOUND, refusal.getMessage());
    }

    @ExceptionHandler({Conflict.class, StaleVersion.class})
    ModelAndView conflict(HttpServletRequest request, RuntimeException refusal) {
        return pages.page(request, HttpStatus.CONFLICT, refusal.getMessage());
    }

    @ExceptionHandler(InvalidInput.class)
    ModelAndView invalid(HttpServletRequest request, InvalidInput refusal) {
        return pages.page(request, HttpStatus.BAD_REQUEST, refusal.getMessage());
    }

    @ExceptionHandler({EngineAway.class, InfrastructureAway.class})
    ModelAndView away(HttpServletRequest request, RuntimeException away) {
        return pages.page(
                request, HttpStatus.SERVICE_UNAVAILABLE, away instanceof EngineAway ? away.getMessage() : null);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView denied(HttpServletRequest request, AccessDeniedException refusal) {
        return pages.page(request, HttpStatus.FORBIDDEN, null);
    }
}
