package io.turnout.kernel;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A CSV file read to its end and found usable: not too big, UTF-8, with the columns that its kind needs.
 *
 * @param rows without the header; further columns of the file are ignored
 */
public record CsvFile(List<CsvRow> rows) {

    /** An import is held in memory, so it is bounded; bigger files are sent in parts. */
    public static final int MAX_CHARACTERS = 20_000_000;

    private static final int MAX_FIELD = 64 * 1024;

    public CsvFile {
        rows = List.copyOf(rows);
    }

    /**
     * Reads the file.
     *
     * @throws InvalidInput if the file as a whole cannot be used; the message says how to mend it
     */
    public static CsvFile read(Reader csv, String... columns) {
        String text = withoutByteOrderMark(readAll(csv));
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().maxBufferSize(MAX_FIELD).ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            List<String> header = records.hasNext() ? records.next().getFields() : List.of();
            requireColumns(header, columns);
            List<CsvRow> rows = new ArrayList<>();
            records.forEachRemaining(csvRecord -> rows.add(row(header, csvRecord)));
            return new CsvFile(rows);
        } catch (CsvParseException notCsv) {
            throw InvalidInput.of("/file", "is not a CSV file (RFC 4180): " + deepest(notCsv));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CsvRow row(List<String> header, CsvRecord csvRecord) {
        if (csvRecord.getFieldCount() != header.size()) {
            throw InvalidInput.of(
                    "/file",
                    "has " + csvRecord.getFieldCount() + " fields in line " + csvRecord.getStartingLineNumber()
                            + " but " + header.size() + " columns; put fields with commas in quotes");
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), csvRecord.getField(i));
        }
        return new CsvRow(csvRecord.getStartingLineNumber(), values);
    }

    /** All different values of a column, to look them up with one query. */
    public Set<String> values(String column) {
        return rows.stream()
                .map(row -> row.optional(column))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static String readAll(Reader csv) {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try {
            for (int read = csv.read(buffer); read >= 0; read = csv.read(buffer)) {
                text.append(buffer, 0, read);
                if (text.length() > MAX_CHARACTERS) {
                    throw InvalidInput.of("/file", "is longer than " + MAX_CHARACTERS + " characters; split it");
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw InvalidInput.of("/file", "is not UTF-8; save it as \"CSV UTF-8\"");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (text.indexOf("\uFFFD") >= 0 || text.indexOf("\u0000") >= 0) {
            throw InvalidInput.of("/file", "is not UTF-8; save it as \"CSV UTF-8\"");
        }
        return text.toString();
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void requireColumns(List<String> header, String... columns) {
        List<FieldError> errors = new ArrayList<>();
        if (new HashSet<>(header).size() < header.size()) {
            errors.add(new FieldError("/file", "has a column twice in its first line"));
        }
        for (String column : columns) {
            if (!header.contains(column)) {
                errors.add(new FieldError("/file", "lacks the column \"" + column + "\" in its first line"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static String deepest(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
