package io.turnout.sourcing.letter;

/** A letter holds characters that no font at hand can print; it is refused, for boxes must never go out. */
public class UnprintableLetter extends RuntimeException {

    UnprintableLetter(String message) {
        super(message);
    }
}
