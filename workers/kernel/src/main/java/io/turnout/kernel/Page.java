package io.turnout.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list, and the opaque cursor of the next one ({@code null} on the last page). */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The most rows that one page may hold. */
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of rows that were read with {@code limit + 1}: the extra row only tells that there is more.
     *
     * @param cursorOf gives the sort key of the last row shown
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, limit);
        return new Page<>(shown, cursorOf.apply(shown.getLast()).encode());
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }

    /** Refuses limits outside 1 to {@value #MAX_LIMIT}. */
    public static int checkedLimit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw InvalidInput.of("/limit", "must lie between 1 and " + MAX_LIMIT);
        }
        return limit;
    }
}
