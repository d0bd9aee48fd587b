package io.turnout.web.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnout.kernel.FieldError;
import java.util.List;

/**
 * What went wrong, by RFC 9457.
 *
 * @param traceId finds the request in the log
 * @param errors one entry per field that is wrong, with a JSON Pointer to it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        List<FieldError> errors) {}
