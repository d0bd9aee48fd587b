package io.turnout.web.api.http;

import io.turnout.engine.EngineAway;
import io.turnout.engine.InfrastructureAway;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.DatabaseAway;
import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.StaleVersion;
import io.turnout.kernel.Unstorable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every exception into the problem that the caller is told; what nobody foresaw is logged and told as 500. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Long enough for a restart of the engine or the database, short enough for a person who waits. */
    private static final String RETRY_SECONDS = "5";

    private Problems() {}

    static Problem of(Throwable fault) {
        return fault instanceof DataAccessException && Unstorable.isBehind(fault) ? unstorable(fault) : ofKind(fault);
    }

    /** A value that no check before the database foresaw. */
    private static Problem unstorable(Throwable fault) {
        LOG.warn("The database cannot hold a value of a request", fault);
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT, "A value is too long, too large or not one that can be stored.");
    }

    private static Problem ofKind(Throwable fault) {
        return switch (fault) {
            case NotFound absent -> Problem.of(HttpStatus.NOT_FOUND, message(absent));
            case Conflict conflict -> Problem.of(HttpStatus.CONFLICT, message(conflict));
            case StaleVersion stale -> Problem.of(HttpStatus.PRECONDITION_FAILED, message(stale));
            case OptimisticLockingFailureException stale ->
                Problem.of(
                        HttpStatus.PRECONDITION_FAILED,
                        "Somebody changed it at the same moment; read it again and retry.");
            case InvalidInput invalid -> unusable(invalid.errors());
            case ApiRefusal refusal -> Problem.of(refusal.status(), message(refusal));
            case EngineAway away -> away("The process engine is away; nothing was lost.");
            case InfrastructureAway away -> away("A part that Turnout needs is away; nothing was lost.");
            case DataAccessResourceFailureException away -> away("The database is away; nothing was accepted.");
            case CannotCreateTransactionException away -> away("The database is away; nothing was accepted.");
            case TransientDataAccessException away -> away("The database is busy; nothing was accepted.");
            case TransactionSystemException away -> away("The database went away; nothing was accepted.");
            case AuthenticationException unknown -> unauthorized(unknown);
            case AccessDeniedException denied ->
                Problem.of(HttpStatus.FORBIDDEN, "Your role or the scope of your token does not allow this.");
            default -> ofRequest(fault);
        };
    }

    static Problem unauthorized(AuthenticationException unknown) {
        if (unknown instanceof AuthenticationServiceException) {
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, message(unknown)).with(HttpHeaders.RETRY_AFTER, "5");
        }
        return Problem.of(HttpStatus.UNAUTHORIZED, message(unknown)).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static Problem away(String what) {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, what + " Try again in a moment.")
                .with(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }

    private static Problem ofRequest(Throwable fault) {
        return switch (fault) {
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentNotValidException invalid ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "Some fields cannot be used as they are.",
                        invalid.getBindingResult().getFieldErrors().stream()
                                .map(error -> new FieldError(
                                        "/"
                                                + error.getField()
                                                        .replaceAll("[.\\[]", "/")
                                                        .replace("]", ""),
                                        Objects.requireNonNullElse(error.getDefaultMessage(), "is wrong")))
                                .toList());
            case MethodArgumentTypeMismatchException mismatch ->
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "A parameter cannot be read.",
                        List.of(new FieldError("/" + mismatch.getName(), "has a value of the wrong kind")));
            case MaxUploadSizeExceededException tooBig ->
                Problem.of(HttpStatus.CONTENT_TOO_LARGE, "The upload is larger than allowed.");
            case DataIntegrityViolationException clash -> clash(clash);
            case ErrorResponse response -> ofSpring(response);
            default -> unforeseen(fault);
        };
    }

    /** A rule of the database that no check before it foresaw: a race between two callers, as a rule. */
    private static Problem clash(DataIntegrityViolationException clash) {
        LOG.warn("A constraint of the database refused a request", clash);
        return Problem.of(HttpStatus.CONFLICT, "This clashes with what is there already; read it again and retry.");
    }

    private static Problem ofSpring(ErrorResponse response) {
        String detail = response.getBody().getDetail();
        Problem problem = Problem.of(
                response.getStatusCode(), detail == null ? "The request cannot be served." : detail, List.of());
        problem.headers().putAll(response.getHeaders());
        return problem;
    }

    private static Problem unforeseen(Throwable fault) {
        if (DatabaseAway.isBehind(fault)) {
            return away("The database is away; nothing was accepted.");
        }
        LOG.error("A request failed for a reason that nobody foresaw", fault);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something is wrong on our side; give the traceId to support.");
    }

    private static Problem unreadable(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        while (cause != null && !(cause instanceof JacksonException)) {
            cause = cause.getCause();
        }
        if (cause instanceof DatabindException bind && !bind.getPath().isEmpty()) {
            return unusable(complaints(bind));
        }
        if (cause != null && cause.getCause() instanceof InvalidInput invalid) {
            return unusable(invalid.errors());
        }
        return Problem.of(HttpStatus.BAD_REQUEST, "The body is missing or is not well-formed JSON.");
    }

    private static Problem unusable(List<FieldError> errors) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "Some fields cannot be used as they are.", errors);
    }

    /** A record that refuses its own values tells the fields from where it stands: the path to it goes before them. */
    private static List<FieldError> complaints(DatabindException bind) {
        String path = pointer(bind);
        if (bind.getCause() instanceof InvalidInput invalid) {
            return invalid.errors().stream()
                    .map(error -> new FieldError(path + error.pointer(), error.detail()))
                    .toList();
        }
        String complaint = bind instanceof UnrecognizedPropertyException
                ? "is not a field of this request"
                : "has a value of the wrong kind";
        return List.of(new FieldError(path, complaint));
    }

    private static String pointer(DatabindException bind) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : bind.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? step.getIndex()
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String message(Throwable fault) {
        @Nullable String message = fault.getMessage();
        return message == null ? "No more is known." : message;
    }
}
