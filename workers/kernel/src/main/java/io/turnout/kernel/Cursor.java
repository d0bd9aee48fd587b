package io.turnout.kernel;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The place where a list goes on: the sort-key values of the last row shown, in the order of the sort. */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** Opaque and safe in a URL. */
    public String encode() {
        byte[] joined = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /**
     * Reads a cursor that a caller sent back.
     *
     * @param size how many keys the list sorts by
     * @return {@code null} for no cursor: start at the beginning
     * @throws InvalidInput if it is not a cursor of this list
     */
    public static @Nullable Cursor decode(@Nullable String encoded, int size) {
        if (encoded == null || encoded.isBlank()) {
            return null;
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<String> keys = Arrays.asList(joined.split(SEPARATOR, -1));
            if (keys.size() == size) {
                return new Cursor(keys);
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        throw refused();
    }

    /** The key as an id; a cursor that somebody made up is refused before it comes near to SQL. */
    public UUID uuid(int index) {
        return parsed(index, UUID::fromString);
    }

    public long number(int index) {
        return parsed(index, Long::parseLong);
    }

    public Instant instant(int index) {
        return parsed(index, Moments::time);
    }

    private <T> T parsed(int index, Function<String, T> type) {
        try {
            return type.apply(keys.get(index));
        } catch (DateTimeException | IllegalArgumentException madeUp) {
            throw refused();
        }
    }

    private static InvalidInput refused() {
        return InvalidInput.of("/cursor", "is not a cursor of this list; start again without one");
    }
}
