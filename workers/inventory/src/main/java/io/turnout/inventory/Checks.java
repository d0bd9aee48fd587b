package io.turnout.inventory;

import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks of one input, which tell everything that is wrong at once. */
final class Checks {

    private final List<FieldError> errors = new ArrayList<>();

    Checks that(String pointer, boolean holds, String detail) {
        if (!holds) {
            errors.add(new FieldError(pointer, detail));
        }
        return this;
    }

    Checks given(String pointer, @Nullable Object value) {
        return that(pointer, value != null, "is empty");
    }

    Checks text(String pointer, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return that(pointer, false, "is empty");
        }
        return optional(pointer, value, max);
    }

    Checks optional(String pointer, @Nullable String value, int max) {
        return that(pointer, value == null || value.length() <= max, "is longer than " + max + " characters");
    }

    Checks positive(String pointer, long value) {
        return that(pointer, value > 0, "must be more than 0");
    }

    Checks oneOf(String pointer, @Nullable String value, String... allowed) {
        return that(
                pointer,
                List.of(allowed).contains(String.valueOf(value)),
                "must be one of " + String.join(", ", allowed));
    }

    Checks matches(String pointer, @Nullable String value, String pattern, String form) {
        return that(pointer, value != null && value.matches(pattern), "\"" + value + "\" is not " + form);
    }

    Checks country(String pointer, @Nullable String value) {
        return matches(pointer, value, "[A-Z]{2}", "a country code such as PL");
    }

    Checks email(String pointer, @Nullable String value) {
        return matches(pointer, value, "[^@\\s<>]{1,64}@[^@\\s<>]{1,190}", "a mail address");
    }

    void done() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
