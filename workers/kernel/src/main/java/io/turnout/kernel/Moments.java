package io.turnout.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Times and days as others write them: in the years 1 to 9999, which every part of Turnout can hold and show. */
public final class Moments {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Moments() {}

    /** @throws DateTimeException if it is no time, or one outside of these years */
    public static Instant time(String text) {
        Instant time = Instant.parse(text);
        if (!isBounded(time)) {
            throw new DateTimeException("The time lies outside of the years 1 to 9999");
        }
        return time;
    }

    /** @throws DateTimeException if it is no day, or one outside of these years */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (!isBounded(day)) {
            throw new DateTimeException("The day lies outside of the years 1 to 9999");
        }
        return day;
    }

    public static boolean isBounded(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(END);
    }

    public static boolean isBounded(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }
}
