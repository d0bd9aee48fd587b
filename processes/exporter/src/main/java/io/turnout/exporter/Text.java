package io.turnout.exporter;

import org.jspecify.annotations.Nullable;

/** Makes the engine's texts fit for PostgreSQL, which refuses the character NUL that a variable may well contain. */
final class Text {

    private Text() {}

    static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : clean(text);
    }
}
