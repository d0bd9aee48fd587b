package io.turnout.web.forms;

import io.turnout.kernel.Figures;
import io.turnout.kernel.Moments;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one entered value as the type of its field; {@code null} means that nothing was entered. */
final class FieldValue {

    private FieldValue() {}

    /** The value is not of the field's type or breaks one of its rules; the message says what it must be. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    static @Nullable Object read(FormField field, @Nullable Object entered) throws Unreadable {
        if (field.type() == FieldType.CHECKLIST) {
            return checklist(field, entered);
        }
        String text = single(entered);
        if (field.type() == FieldType.CHECKBOX) {
            return checkbox(field, text);
        }
        if (text.isBlank()) {
            return null;
        }
        return switch (field.type()) {
            case NUMBER -> number(field.rules(), text.strip());
            case SELECT, RADIO -> option(field, text);
            case DATETIME -> date(field, text.strip());
            default -> text(field.rules(), text.strip());
        };
    }

    private static String single(@Nullable Object entered) throws Unreadable {
        if (entered instanceof Collection<?> several) {
            if (several.size() > 1) {
                throw new Unreadable("must be one value");
            }
            return several.isEmpty() ? "" : String.valueOf(several.iterator().next());
        }
        return entered == null ? "" : entered.toString();
    }

    /** A box that is not ticked is a no, and a required one must be ticked. */
    private static @Nullable Boolean checkbox(FormField field, String text) throws Unreadable {
        boolean ticked = switch (text.strip()) {
            case "true", "on" -> true;
            case "", "false", "off" -> false;
            default -> throw new Unreadable("must be true or false");
        };
        return field.required() && !ticked ? null : Boolean.valueOf(ticked);
    }

    private static @Nullable List<String> checklist(FormField field, @Nullable Object entered) throws Unreadable {
        Collection<?> several =
                entered instanceof Collection<?> list ? list : entered == null ? List.of() : List.of(entered);
        List<String> chosen = several.stream()
                .map(String::valueOf)
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
        for (String value : chosen) {
            option(field, value);
        }
        return chosen.isEmpty() && field.required() ? null : chosen;
    }

    private static String option(FormField field, String value) throws Unreadable {
        if (field.options().stream().noneMatch(option -> option.value().equals(value))) {
            throw new Unreadable("must be one of the choices that the form offers");
        }
        return value;
    }

    private static BigDecimal number(FieldRules rules, String text) throws Unreadable {
        BigDecimal number;
        try {
            number = Figures.read(text);
        } catch (NumberFormatException noNumber) {
            throw new Unreadable("must be a number, written like 1234.56");
        }
        BigDecimal min = rules.min();
        if (min != null && number.compareTo(min) < 0) {
            throw new Unreadable("must be at least " + FormCheck.plain(min));
        }
        BigDecimal max = rules.max();
        if (max != null && number.compareTo(max) > 0) {
            throw new Unreadable("must be at most " + FormCheck.plain(max));
        }
        Integer digits = rules.decimalDigits();
        if (digits != null && number.stripTrailingZeros().scale() > digits) {
            throw new Unreadable(digits == 0 ? "must be a whole number" : "may have at most " + digits + " decimals");
        }
        return number;
    }

    private static String date(FormField field, String text) throws Unreadable {
        try {
            if (!field.withTime()) {
                return Moments.day(text).toString();
            }
            String time = text.length() > 16
                    ? OffsetDateTime.parse(text).toString()
                    : LocalDateTime.parse(text).toString();
            Moments.day(time.substring(0, time.indexOf('T')));
            return time;
        } catch (DateTimeException noDate) {
            throw new Unreadable(
                    field.withTime()
                            ? "must be a date and time, written like 2027-02-28T14:30"
                            : "must be a date, written like 2027-02-28");
        }
    }

    private static String text(FieldRules rules, String text) throws Unreadable {
        Integer minLength = rules.minLength();
        if (minLength != null && text.length() < minLength) {
            throw new Unreadable("must have at least " + minLength + " characters");
        }
        Integer maxLength = rules.maxLength();
        if (maxLength != null && text.length() > maxLength) {
            throw new Unreadable("may have at most " + maxLength + " characters");
        }
        if (rules.pattern() != null && !rules.pattern().matcher(text).matches()) {
            throw new Unreadable("is not written as it must be");
        }
        return text;
    }
}
