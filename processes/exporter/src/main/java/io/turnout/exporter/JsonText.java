package io.turnout.exporter;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the little JSON that the read model has; the exporter brings no library that could clash with the broker's. */
final class JsonText {

    private JsonText() {}

    static String object(Map<String, String> texts) {
        StringBuilder json = new StringBuilder("{");
        for (Iterator<Map.Entry<String, String>> entries = texts.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<String, String> entry = entries.next();
            json.append(text(entry.getKey())).append(':').append(text(entry.getValue()));
            json.append(entries.hasNext() ? "," : "");
        }
        return json.append('}').toString();
    }

    static <T> String array(List<T> items, Function<T, String> toJson) {
        StringBuilder json = new StringBuilder("[");
        for (Iterator<T> rest = items.iterator(); rest.hasNext(); ) {
            json.append(toJson.apply(rest.next())).append(rest.hasNext() ? "," : "");
        }
        return json.append(']').toString();
    }

    static String text(String value) {
        StringBuilder json = new StringBuilder(value.length() + 2).append('"');
        for (char c : Text.clean(value).toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append("\\u").append("%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
