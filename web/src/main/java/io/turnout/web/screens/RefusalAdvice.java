package io.turnout.web.screens;

import io.turnout.engine.EngineAway;
import io.turnout.engine.InfrastructureAway;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.StaleVersion;
import io.turnout.kernel.Unstorable;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns what the modules refuse into a page that says why. */
@ControllerAdvice(basePackageClasses = RefusalAdvice.class)
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

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

    /** What no check before the database foresaw: a value that it cannot hold, or a race between two people. */
    @ExceptionHandler(DataAccessException.class)
    ModelAndView database(HttpServletRequest request, DataAccessException fault) {
        if (Unstorable.isBehind(fault)) {
            LOG.warn("The database cannot hold a value of a request", fault);
            return pages.page(request, HttpStatus.BAD_REQUEST, null);
        }
        if (fault instanceof DataIntegrityViolationException) {
            LOG.warn("A constraint of the database refused a request", fault);
            return pages.page(request, HttpStatus.CONFLICT, null);
        }
        throw fault;
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
