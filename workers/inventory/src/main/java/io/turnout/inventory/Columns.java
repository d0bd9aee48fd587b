package io.turnout.inventory;

import io.turnout.kernel.CsvRow;
import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The way from a draft's fields back to the columns of a file, so that an error names the column. */
final class Columns {

    private Columns() {}

    /**
     * Makes a draft of a row.
     *
     * @param renamed columns that are not simply the field's name in snake case
     */
    static <D> D draft(Supplier<D> draft, Map<String, String> renamed) {
        try {
            return draft.get();
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.errors().stream()
                    .map(e -> new FieldError("/" + column(e.pointer().substring(1), renamed), e.detail()))
                    .toList());
        }
    }

    /** The thing that a row refers to by its name. */
    static <T> T referred(CsvRow row, String column, Map<String, T> byName) {
        T found = byName.get(row.text(column));
        if (found == null) {
            throw InvalidInput.of(
                    "/" + column, "there is no single " + column + " \"" + row.text(column) + "\"; import it first");
        }
        return found;
    }

    static @Nullable String orNull(CsvRow row, String column) {
        return row.optional(column).orElse(null);
    }

    private static String column(String field, Map<String, String> renamed) {
        String snake = field.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        return renamed.getOrDefault(field, snake);
    }
}
