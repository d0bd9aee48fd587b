package io.turnout.web.forms;

import java.util.ArrayList;
import java.util.List;

/** A sentence between the fields. Of Markdown only {@code *emphasis*} is known; the rest stays as it is written. */
public record FormText(String text) implements FormPart {

    /** A stretch of text that is emphasised or not. */
    public record Piece(String text, boolean emphasised) {}

    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        String[] parts = text.split("\\*+", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                pieces.add(new Piece(parts[i], i % 2 == 1));
            }
        }
        return pieces;
    }
}
