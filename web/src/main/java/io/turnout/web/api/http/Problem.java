package io.turnout.web.api.http;

import io.turnout.kernel.FieldError;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A refusal before it is tied to a request: status, words, fields and headers. */
record Problem(int status, String title, String detail, List<FieldError> errors, HttpHeaders headers) {

    static Problem of(HttpStatus status, String detail) {
        return of(status, detail, List.of());
    }

    static Problem of(HttpStatusCode status, String detail, List<FieldError> errors) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String title = known == null ? "Error" : known.getReasonPhrase();
        return new Problem(status.value(), title, detail, errors, new HttpHeaders());
    }

    Problem with(String header, @Nullable String value) {
        if (value != null) {
            headers.set(header, value);
        }
        return this;
    }

    /** Stable for machines: the title in kebab case. */
    String type() {
        return "urn:turnout:problem:" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
