package io.turnout.sourcing;

import io.turnout.kernel.CsvRow;
import io.turnout.kernel.InvalidInput;
import java.util.Map;

/** Looks up what a row of a file names among what the inventory knows. */
final class Known {

    private Known() {}

    static <T> T in(Map<String, T> known, CsvRow row, String column) {
        String name = row.text(column);
        T found = known.get(name);
        if (found == null) {
            throw InvalidInput.of(
                    "/" + column, "\"" + name + "\" is not in the inventory (or is there twice); import it first");
        }
        return found;
    }
}
