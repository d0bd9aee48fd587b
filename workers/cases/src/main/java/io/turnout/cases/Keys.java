package io.turnout.cases;

import io.turnout.kernel.Cursor;
import io.turnout.kernel.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads the typed keys of a cursor; a cursor that somebody made up is refused, never passed on to SQL. */
final class Keys {

    /** Later than any time a list holds. */
    static final OffsetDateTime END = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private Keys() {}

    static OffsetDateTime time(Cursor cursor, int index) {
        return parsed(() -> Sql.time(Instant.parse(cursor.keys().get(index))));
    }

    static long number(Cursor cursor, int index) {
        return parsed(() -> Long.parseLong(cursor.keys().get(index)));
    }

    static UUID uuid(Cursor cursor, int index) {
        return parsed(() -> UUID.fromString(cursor.keys().get(index)));
    }

    private static <T> T parsed(Supplier<T> key) {
        try {
            return key.get();
        } catch (DateTimeException | IllegalArgumentException madeUp) {
            throw InvalidInput.of("/cursor", "is not a cursor of this list; start again without one");
        }
    }
}
