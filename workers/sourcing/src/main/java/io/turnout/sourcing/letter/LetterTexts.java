package io.turnout.sourcing.letter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The texts of one version in all languages; a version that letters went out with is never edited, only followed. */
@Component
public class LetterTexts {

    /** Kept with every notice, so that what was sent can be made again. */
    public static final String VERSION = "v1";

    static final String FOLDER = "/letters/" + VERSION + "/";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<LetterLanguage, Properties> byLanguage = new EnumMap<>(LetterLanguage.class);

    LetterTexts() {
        for (LetterLanguage language : LetterLanguage.values()) {
            byLanguage.put(language, read(FOLDER + "texts_" + language.code() + ".properties"));
        }
    }

    private static Properties read(String resource) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(LetterTexts.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalStateException for a key without text or a placeholder without value: a defect of ours */
    String text(LetterLanguage language, String key, Map<String, String> values) {
        String text = Objects.requireNonNull(byLanguage.get(language)).getProperty(key);
        if (text == null) {
            throw new IllegalStateException("There is no text '" + key + "' in " + language);
        }
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("Text '" + key + "' needs a value for " + found.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
