package io.turnout.sourcing.letter;

import java.util.Arrays;
import java.util.Locale;

/** A language that letters are written in. */
public enum LetterLanguage {
    EN,
    PL,
    RU,
    FA,
    ES,
    ZH;

    /** The language of that code, or English for one that there are no texts in. */
    public static LetterLanguage of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(EN);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.forLanguageTag(code());
    }

    boolean rightToLeft() {
        return this == FA;
    }
}
