package io.turnout.web.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of fields of a Camunda form that Turnout shows; what a model's form has beside these fails its test. */
public enum FieldType {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    CHECKBOX,
    SELECT,
    RADIO,
    CHECKLIST,
    DATETIME,
    FILEPICKER;

    /** The name in the form and in the API, for example {@code textfield}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FieldType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
