package io.turnout.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** What was sent cannot be used as it is; every error names its field and says how to mend it. HTTP 422. */
public class InvalidInput extends RuntimeException {

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(errors.stream().map(e -> e.pointer() + " " + e.detail()).collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    public static InvalidInput of(String pointer, String detail) {
        return new InvalidInput(List.of(new FieldError(pointer, detail)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
