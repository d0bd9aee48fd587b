package io.turnout.jobs;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Subject and text of a letter in the reader's language.
 *
 * <p>The words are in {@code letters_<language>.properties}; a country whose language Turnout does not speak is written
 * to in English.
 */
public record LetterText(String subject, String text) {

    private static final String BUNDLE = "io.turnout.jobs.letters";
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("CN", "zh"),
            Map.entry("TW", "zh"),
            Map.entry("SG", "zh"),
            Map.entry("PL", "pl"),
            Map.entry("RU", "ru"),
            Map.entry("BY", "ru"),
            Map.entry("KZ", "ru"),
            Map.entry("IR", "fa"),
            Map.entry("AF", "fa"),
            Map.entry("ES", "es"),
            Map.entry("MX", "es"),
            Map.entry("AR", "es"),
            Map.entry("CO", "es"),
            Map.entry("CL", "es"),
            Map.entry("PE", "es"));

    /** The language in which people of a country are written to. */
    public static Locale languageOf(String country) {
        return Locale.of(LANGUAGES.getOrDefault(country, "en"));
    }

    /** @param values by the names that stand in braces in the text */
    public static LetterText of(String letter, Locale language, Map<String, String> values) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new LetterText(
                filled(words.getString(letter + ".subject"), values),
                filled(words.getString(letter + ".text"), values));
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
