package io.turnout.web.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value must keep to; {@code null} where the form says nothing. */
public record FieldRules(
        boolean required,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Pattern pattern,
        @Nullable Integer decimalDigits) {}
