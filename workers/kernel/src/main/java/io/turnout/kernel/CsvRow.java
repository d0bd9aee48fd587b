package io.turnout.kernel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One row of an imported file. Reading a field that does not hold what is asked for throws {@link InvalidInput} with
 * the column as pointer, which the import reports for this row.
 *
 * @param line where it starts in the file, the header being line 1
 */
public record CsvRow(long line, Map<String, String> values) {

    public CsvRow {
        values = Map.copyOf(values);
    }

    public Optional<String> optional(String column) {
        return Optional.ofNullable(values.get(column)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public String text(String column) {
        return optional(column).orElseThrow(() -> InvalidInput.of("/" + column, "is empty"));
    }

    public String text(String column, String whenEmpty) {
        return optional(column).orElse(whenEmpty);
    }

    public int integer(String column) {
        return parse(column, "a whole number", Integer::valueOf);
    }

    public BigDecimal decimal(String column) {
        return parse(column, "a number such as 100.00", Figures::read);
    }

    /** The constant whose name in lower case with hyphens is written in the field. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        List<String> allowed = List.of(type.getEnumConstants()).stream()
                .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int found = allowed.indexOf(text(column));
        if (found < 0) {
            throw InvalidInput.of("/" + column, "must be one of " + String.join(", ", allowed));
        }
        return type.getEnumConstants()[found];
    }

    /**
     * Reads a field of any form.
     *
     * @param form what the field should hold, for the message, for example {@code "a date such as 2027-03-31"}
     */
    public <T> T parse(String column, String form, Function<String, T> parser) {
        String value = text(column);
        try {
            return parser.apply(value);
        } catch (RuntimeException malformed) {
            throw InvalidInput.of("/" + column, "\"" + value + "\" is not " + form);
        }
    }
}
