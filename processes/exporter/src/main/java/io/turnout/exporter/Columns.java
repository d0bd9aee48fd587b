package io.turnout.exporter;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one statement turned by a quarter: one array per column, so that any number of rows travels as one
 * prepared statement with {@code unnest}.
 */
final class Columns<R> {

    /** Separates the items of a list in one column: an array of arrays would need all to have the same length. */
    private static final String BETWEEN_ITEMS = "\u001f";

    private final Collection<R> rows;
    private final List<String> types = new ArrayList<>();
    private final List<Object[]> arrays = new ArrayList<>();

    Columns(Collection<R> rows) {
        this.rows = rows;
    }

    /** The same columns of some of the rows. */
    Columns<R> part(int from, int to) {
        Columns<R> part = new Columns<>(List.copyOf(rows).subList(from, to));
        part.types.addAll(types);
        arrays.forEach(values -> part.arrays.add(Arrays.copyOfRange(values, from, to)));
        return part;
    }

    Columns<R> number(ToLongFunction<R> value) {
        return column("bigint", row -> value.applyAsLong(row));
    }

    /** The engine says "none" with -1. */
    Columns<R> key(ToLongFunction<R> value) {
        return column("bigint", row -> value.applyAsLong(row) > 0 ? value.applyAsLong(row) : null);
    }

    Columns<R> text(Function<R, @Nullable String> value) {
        return column("text", value::apply);
    }

    Columns<R> texts(Function<R, List<String>> value) {
        return column("text", row -> String.join(BETWEEN_ITEMS, value.apply(row)));
    }

    Columns<R> time(Function<R, @Nullable Instant> value) {
        return column("timestamptz", row -> {
            Instant time = value.apply(row);
            return time == null ? null : time.toString();
        });
    }

    Columns<R> id(Function<R, @Nullable UUID> value) {
        return column("uuid", row -> {
            UUID id = value.apply(row);
            return id == null ? null : id.toString();
        });
    }

    private Columns<R> column(String type, Function<R, @Nullable Object> value) {
        types.add(type);
        arrays.add(rows.stream().map(value).toArray());
        return this;
    }

    /** Binds the columns to the statement's first parameters, in the order they were added, and says how many. */
    int bindTo(PreparedStatement statement, Connection connection) throws SQLException {
        for (int i = 0; i < arrays.size(); i++) {
            String type = types.get(i).equals("bigint") ? "bigint" : "text";
            Array array = connection.createArrayOf(type, arrays.get(i));
            statement.setArray(i + 1, array);
        }
        return arrays.size();
    }

    int size() {
        return rows.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
