package io.turnout.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterTextTests {

    private static final List<String> LETTERS = List.of(
            "order",
            "order-authorised",
            "order-cancelled",
            "announce-change",
            "announce-start",
            "announce-done",
            "announce-rollback");
    private static final Map<String, String> VALUES = Map.of(
            "until",
            "U",
            "provider",
            "P",
            "customer",
            "C",
            "site",
            "S",
            "address",
            "A",
            "rate",
            "1",
            "order",
            "O",
            "from",
            "F",
            "to",
            "T");

    @Test
    void everyLetterIsThereInEveryLanguageWithNothingLeftToFillIn() {
        for (String language : List.of("en", "pl", "ru", "fa", "es", "zh")) {
            for (String letter : LETTERS) {
                LetterText text = LetterText.of(letter, Locale.of(language), VALUES);
                assertThat(text.subject() + text.text())
                        .as(letter + " " + language)
                        .doesNotContain("{");
                assertThat(text.text()).isNotBlank();
            }
        }
    }

    @Test
    void aCountryWhoseLanguageIsNotSpokenIsWrittenToInEnglish() {
        assertThat(LetterText.languageOf("IR")).isEqualTo(Locale.of("fa"));
        assertThat(LetterText.languageOf("NO")).isEqualTo(Locale.ENGLISH);
        assertThat(LetterText.of("announce-done", Locale.of("no"), VALUES).subject())
                .contains("is done");
    }
}
