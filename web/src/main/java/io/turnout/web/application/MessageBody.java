package io.turnout.web.application;

import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.Moments;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a message, read field by field; what is missing or of the wrong kind is an error of that field. */
public record MessageBody(Map<String, Object> fields) {

    /** Refuses fields that the message does not have. */
    MessageBody only(String... names) {
        Set<String> known = Set.of(names);
        List<FieldError> unknown = fields.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new FieldError("/" + name, "is not a field of this message"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
        return this;
    }

    @Nullable
    String textOrNull(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String text && !text.isBlank() && text.length() <= 1000) {
            return text;
        }
        throw InvalidInput.of("/" + name, "must be text of 1 to 1000 characters");
    }

    String text(String name) {
        String text = textOrNull(name);
        if (text == null) {
            throw InvalidInput.of("/" + name, "is missing");
        }
        return text;
    }

    LocalDate date(String name) {
        try {
            return Moments.day(text(name));
        } catch (DateTimeException malformed) {
            throw InvalidInput.of("/" + name, "must be a date such as 2027-02-11");
        }
    }

    UUID id(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException malformed) {
            throw InvalidInput.of("/" + name, "must be an id");
        }
    }
}
