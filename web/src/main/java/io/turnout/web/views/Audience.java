package io.turnout.web.views;

import java.util.Locale;

/** Who finds a saved view in the menu of its screen. */
public enum Audience {
    MINE,
    GROUP,
    EVERYONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Audience of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
