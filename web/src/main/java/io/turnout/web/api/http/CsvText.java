package io.turnout.web.api.http;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Text of CSV cells. */
final class CsvText {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvText() {}

    /** Text that a spreadsheet would run as a formula gets an apostrophe before it, by the advice of OWASP. */
    static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 && !isNumber(text) ? "'" + text : text;
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?\\d+(\\.\\d+)?");
    }

    static String plain(JsonNode value) {
        if (!value.isArray()) {
            return value.isContainer() ? safe(value.toString()) : value.asString();
        }
        StringJoiner joined = new StringJoiner(";");
        value.forEach(item -> joined.add(item.isString() ? item.stringValue() : item.toString()));
        return safe(joined.toString());
    }

    static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
