package io.turnout.sourcing.notice;

import io.turnout.kernel.InvalidInput;
import java.util.Arrays;
import java.util.Locale;

/** The days on which a notice may take effect. */
public enum NoticeTo {
    TERM_END,
    MONTH_END,
    ANY_DAY;

    /** The name in files and the API, for example {@code term-end}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static NoticeTo ofKey(String key) {
        return Arrays.stream(values())
                .filter(value -> value.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("/noticeTo", "must be term-end, month-end or any-day"));
    }
}
