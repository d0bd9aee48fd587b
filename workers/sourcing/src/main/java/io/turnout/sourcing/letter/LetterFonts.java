package io.turnout.sourcing.letter;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The fonts that letters are printed in: DejaVu from the class path for Latin, Cyrillic and Persian, a system font for
 * Chinese, which no library brings.
 */
@Component
class LetterFonts {

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
    private static final List<String> USUAL_CHINESE = List.of(
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf");

    private final @Nullable File chinese;

    /** @param chineseFont path of a TrueType font or collection; empty: look where Debian puts them */
    LetterFonts(@Value("${turnout.letters.chinese-font:}") String chineseFont) {
        this.chinese = chineseFont.isBlank()
                ? USUAL_CHINESE.stream()
                        .map(File::new)
                        .filter(File::canRead)
                        .findFirst()
                        .orElse(null)
                : new File(chineseFont);
    }

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> Objects.requireNonNull(LetterFonts.class.getResourceAsStream(DEJAVU)), "DejaVu");
        if (chinese != null && chinese.canRead()) {
            builder.useFont(chinese, "Chinese");
        }
    }

    /** @throws UnprintableLetter if a character is in none of the fonts */
    void requirePrintable(String text) {
        int[] beyondDejavu = missing(text.codePoints().distinct().toArray(), dejavu());
        if (beyondDejavu.length == 0) {
            return;
        }
        if (chinese == null || !chinese.canRead()) {
            throw new UnprintableLetter("The letter holds " + shown(beyondDejavu)
                    + ", and no font for it was found. Install fonts-wqy-microhei or fonts-droid-fallback, or set"
                    + " turnout.letters.chinese-font to a TrueType font, then retry.");
        }
        int[] beyondBoth = missing(beyondDejavu, chinese());
        if (beyondBoth.length > 0) {
            throw new UnprintableLetter("The letter holds " + shown(beyondBoth) + ", which neither DejaVu nor "
                    + chinese + " can print. Set turnout.letters.chinese-font to a font that can, then retry.");
        }
    }

    private static String shown(int[] codePoints) {
        return "\"" + Character.toString(codePoints[0]) + "\" (U+" + Integer.toHexString(codePoints[0]) + ")";
    }

    private static int[] missing(int[] codePoints, TrueTypeFont font) {
        try (font) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            return Arrays.stream(codePoints)
                    .filter(code -> !Character.isWhitespace(code)
                            && Character.getType(code) != Character.FORMAT
                            && glyphs.getGlyphId(code) == 0)
                    .toArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TrueTypeFont dejavu() {
        try (InputStream font = Objects.requireNonNull(LetterFonts.class.getResourceAsStream(DEJAVU))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private TrueTypeFont chinese() {
        File file = Objects.requireNonNull(chinese);
        try {
            if (file.getName().endsWith(".ttc")) {
                return firstOf(file);
            }
            return new TTFParser().parse(new RandomAccessReadBufferedFile(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TrueTypeFont firstOf(File collection) throws IOException {
        TrueTypeFont[] first = new TrueTypeFont[1];
        TrueTypeCollection fonts = new TrueTypeCollection(collection);
        fonts.processAllFonts(font -> {
            if (first[0] == null) {
                first[0] = font;
            }
        });
        return first[0];
    }
}
