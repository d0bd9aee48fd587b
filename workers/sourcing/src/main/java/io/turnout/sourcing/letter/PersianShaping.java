package io.turnout.sourcing.letter;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import java.util.Map;

/**
 * Gives the letters that Persian adds to Arabic the form that their neighbours ask for. The PDF library shapes Arabic
 * itself but leaves these as they stand alone, so that a word would fall apart.
 */
final class PersianShaping {

    /** By letter its form when it stands alone; final, initial and medial follow it in the code chart. */
    private static final Map<Character, Character> ALONE = Map.of(
            '\u067E', '\uFB56',
            '\u0686', '\uFB7A',
            '\u0698', '\uFB8A',
            '\u06A9', '\uFB8E',
            '\u06AF', '\uFB92',
            '\u06CC', '\uFBFC');

    private static final int FINAL = 1;
    private static final int INITIAL = 2;

    private PersianShaping() {}

    static String shape(String text) {
        StringBuilder shaped = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            Character alone = ALONE.get(text.charAt(at));
            if (alone != null) {
                int form = (joins(text, at, -1) ? FINAL : 0) + (joins(text, at, 1) ? INITIAL : 0);
                shaped.setCharAt(at, (char) (alone + form));
            }
        }
        return shaped.toString();
    }

    /** Whether the letter takes its neighbour's hand, and the neighbour its; marks between them do not part them. */
    private static boolean joins(String text, int at, int step) {
        if (step > 0 && type(text.charAt(at)) != JoiningType.DUAL_JOINING) {
            return false;
        }
        int neighbour = at + step;
        while (neighbour >= 0 && neighbour < text.length() && type(text.charAt(neighbour)) == JoiningType.TRANSPARENT) {
            neighbour += step;
        }
        if (neighbour < 0 || neighbour >= text.length()) {
            return false;
        }
        int type = type(text.charAt(neighbour));
        return type == JoiningType.DUAL_JOINING
                || type == JoiningType.JOIN_CAUSING
                || (step > 0 && type == JoiningType.RIGHT_JOINING);
    }

    private static int type(char letter) {
        return UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE);
    }
}
