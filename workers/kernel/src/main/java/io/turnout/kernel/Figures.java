package io.turnout.kernel;

import java.math.BigDecimal;

/**
 * Decimal numbers as others write them: up to 19 digits before the point and 10 behind it. More would be no figure of
 * ours, and an exponent such as {@code 1e100000000} takes minutes as soon as somebody adds to it.
 */
public final class Figures {

    private static final int INTEGER_DIGITS = 19;
    private static final int DECIMALS = 10;

    /** Reading takes the square of the length. */
    private static final int LONGEST = 100;

    private Figures() {}

    /** @throws NumberFormatException if it is no number, or one beyond these bounds */
    public static BigDecimal read(String text) {
        if (text.length() > LONGEST) {
            throw new NumberFormatException("A number may have at most " + LONGEST + " characters");
        }
        BigDecimal number = new BigDecimal(text);
        if (!isBounded(number)) {
            throw new NumberFormatException("The number has too many digits");
        }
        return number;
    }

    /** Whether one that was read elsewhere keeps the bounds. */
    public static boolean isBounded(BigDecimal number) {
        long integerDigits = (long) number.precision() - number.scale();
        return integerDigits <= INTEGER_DIGITS && number.scale() <= DECIMALS;
    }
}
