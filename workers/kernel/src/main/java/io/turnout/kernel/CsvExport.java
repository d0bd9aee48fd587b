package io.turnout.kernel;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writer of CSV files that a spreadsheet opens without taking any field for a formula. */
public final class CsvExport {

    private final CsvWriter writer;

    public CsvExport(Writer out, String... header) {
        writer = CsvWriter.builder().build(out);
        writer.writeRecord(List.of(header));
    }

    /** Writes a row; null is an empty field. */
    public void row(@Nullable Object... fields) {
        String[] texts = new String[fields.length];
        for (int i = 0; i < fields.length; i++) {
            texts[i] = safe(fields[i]);
        }
        writer.writeRecord(texts);
    }

    /** Hands what is buffered to the underlying writer, which stays open. */
    public void flush() {
        try {
            writer.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Numbers are never formulas; a text that starts like one gets an apostrophe before it. */
    private static String safe(@Nullable Object field) {
        if (field == null) {
            return "";
        }
        return field instanceof Number ? field.toString() : CsvText.safe(field.toString());
    }
}
