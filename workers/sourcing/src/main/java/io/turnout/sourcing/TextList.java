package io.turnout.sourcing;

import java.util.Arrays;
import java.util.List;

/** Short lists as one column keeps them. */
final class TextList {

    /** What separates attestations in files and tables. */
    static final String SEMICOLON = ";";

    /** What separates sentences, which may hold semicolons. */
    static final String LINE = "\n";

    private TextList() {}

    static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
