package io.turnout.sourcing.letter;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Merges texts and values into a letter and prints it as PDF with embedded fonts. */
@Component
public class LetterPrinter {

    private final LetterTexts texts;
    private final LetterFonts fonts;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    LetterPrinter(LetterTexts texts, LetterFonts fonts) {
        this.texts = texts;
        this.fonts = fonts;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(LetterTexts.FOLDER.substring(1));
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    /** @throws UnprintableLetter before anything is printed, if a character is in none of the fonts */
    public PrintedLetter print(LetterRequest request) {
        LetterLanguage language = request.language();
        Map<String, String> values = values(request);
        String subject = texts.text(language, request.kind().key() + ".subject", values);
        String salutation = texts.text(language, "salutation", values);
        List<String> paragraphs = List.of(
                texts.text(language, request.kind().key() + ".body", values).split("\n"));
        String closing = texts.text(language, "closing", values);
        Context context = new Context(language.locale());
        context.setVariable("letter", request);
        context.setVariable("writtenOn", day(request.writtenOn(), language));
        context.setVariable("direction", language.rightToLeft() ? "rtl" : "ltr");
        context.setVariable("subject", subject);
        context.setVariable("salutation", salutation);
        context.setVariable("paragraphs", paragraphs);
        context.setVariable("closing", closing);
        context.setVariable("referenceLabel", texts.text(language, "reference", values));
        context.setVariable("senderDirection", direction(request.sender()));
        context.setVariable("recipientDirection", direction(request.recipient()));
        context.setVariable("addressDirection", direction(request.recipientAddress()));
        String html = PersianShaping.shape(templates.process("letter", context));
        fonts.requirePrintable(html);
        String text = String.join("\n\n", salutation, String.join("\n\n", paragraphs), closing, request.sender());
        return new PrintedLetter(subject, text, pdf(html, language), LetterTexts.VERSION);
    }

    /** Names and addresses keep their own direction: a house number must not move behind its street. */
    private static String direction(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    private static Map<String, String> values(LetterRequest request) {
        Map<String, String> values = new HashMap<>(request.values());
        request.dates().forEach((name, date) -> values.put(name, day(date, request.language())));
        values.put("sender", request.sender());
        values.put("recipient", request.recipient());
        return values;
    }

    private static String day(LocalDate date, LetterLanguage language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(date);
    }

    private byte[] pdf(String html, LetterLanguage language) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(language.rightToLeft() ? TextDirection.RTL : TextDirection.LTR);
        fonts.addTo(builder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return out.toByteArray();
    }
}
