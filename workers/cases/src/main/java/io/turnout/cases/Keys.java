package io.turnout.cases;

import io.turnout.kernel.Cursor;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Reads the typed keys of a cursor; a cursor that somebody made up is refused, never passed on to SQL. */
final class Keys {

    /** Later than any time a list holds. */
    static final OffsetDateTime END = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private Keys() {}

    static OffsetDateTime time(Cursor cursor, int index) {
        return Sql.time(cursor.instant(index));
    }

    static long number(Cursor cursor, int index) {
        return cursor.number(index);
    }

    static UUID uuid(Cursor cursor, int index) {
        return cursor.uuid(index);
    }
}
