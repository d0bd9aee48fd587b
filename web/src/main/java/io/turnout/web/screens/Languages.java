package io.turnout.web.screens;

import java.util.List;
import java.util.Locale;

/** The languages that the screens can be read in, and the direction of each. */
final class Languages {

    static final List<Locale> ALL = List.of(
            Locale.ENGLISH,
            Locale.of("pl"),
            Locale.of("ru"),
            Locale.of("fa"),
            Locale.of("es"),
            Locale.SIMPLIFIED_CHINESE);

    private Languages() {}

    /** The one of ours that fits best; English where none does. */
    static Locale closest(Locale wanted) {
        return ALL.stream()
                .filter(ours -> ours.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    static String direction(Locale locale) {
        return locale.getLanguage().equals("fa") ? "rtl" : "ltr";
    }
}
