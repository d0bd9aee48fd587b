package io.turnout.cases;

import io.turnout.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names that enums have in the API: lower case, words joined by hyphens. */
final class Codes {

    private Codes() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E parse(Class<E> type, String parameter, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> of(value).equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/" + parameter, "must be one of " + all(type)));
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Codes::of).collect(Collectors.joining(", "));
    }
}
