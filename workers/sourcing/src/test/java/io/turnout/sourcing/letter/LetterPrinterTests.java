package io.turnout.sourcing.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterPrinterTests {

    private static final Map<String, String> VALUES = Map.of(
            "circuit", "ALT-0001",
            "fee", "CNY 0.00",
            "reason", "-",
            "site", "HQ",
            "bandwidth", "100000",
            "availability", "99.5",
            "contract", "C-1");
    private static final Map<String, LocalDate> DATES = Map.of(
            "effective", LocalDate.parse("2027-03-31"),
            "sent", LocalDate.parse("2027-02-10"),
            "due", LocalDate.parse("2027-01-15"));

    private final LetterPrinter printer = new LetterPrinter(new LetterTexts(), new LetterFonts(""));

    @Test
    void anEnglishNoticeSaysWhatItMust() throws IOException {
        PrintedLetter letter = printer.print(letter(LetterKind.TERMINATION_NOTICE, LetterLanguage.EN, "Altnet"));
        assertThat(letter.subject()).isEqualTo("Notice of termination: line ALT-0001");
        assertThat(text(letter)).contains("March 31, 2027").contains("SW-2027-00001");
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindIsThereInEveryLanguage(LetterKind kind) {
        for (LetterLanguage language : LetterLanguage.values()) {
            if (language != LetterLanguage.ZH) {
                assertThat(printer.print(letter(kind, language, "Altnet")).text())
                        .isNotBlank();
            }
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        PrintedLetter letter = printer.print(letter(LetterKind.TERMINATION_NOTICE, LetterLanguage.FA, "Altnet"));
        try (PDDocument pdf = Loader.loadPDF(letter.pdf())) {
            Set<PDFont> fonts = new HashSet<>();
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                fonts.add(pdf.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void withoutAChineseFontTheLetterIsRefusedBeforeItIsMade() {
        LetterPrinter poor = new LetterPrinter(new LetterTexts(), new LetterFonts("/nowhere/font.ttf"));
        assertThatThrownBy(() -> poor.print(letter(LetterKind.TERMINATION_NOTICE, LetterLanguage.ZH, "深圳")))
                .isInstanceOf(UnprintableLetter.class)
                .hasMessageContaining("turnout.letters.chinese-font");
    }

    private static LetterRequest letter(LetterKind kind, LetterLanguage language, String recipient) {
        return new LetterRequest(
                kind,
                language,
                "Lan Shan Trading",
                recipient,
                "66 Shennan Avenue, Shenzhen",
                "SW-2027-00001",
                LocalDate.parse("2027-02-10"),
                DATES,
                VALUES);
    }

    private static String text(PrintedLetter letter) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(letter.pdf())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
