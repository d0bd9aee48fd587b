package io.turnout.jobs;

import io.turnout.kernel.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reader of the dates that people enter; a form may add a time of the day, which is left out. */
public final class EnteredDate {

    private static final int LENGTH = "2027-03-31".length();

    private EnteredDate() {}

    /** @throws InvalidInput if the field holds no date */
    public static LocalDate of(String field, String text) {
        try {
            return LocalDate.parse(text.length() > LENGTH ? text.substring(0, LENGTH) : text);
        } catch (DateTimeException noDate) {
            throw InvalidInput.of("/variables/" + field, "must be a date such as 2027-03-31");
        }
    }
}
