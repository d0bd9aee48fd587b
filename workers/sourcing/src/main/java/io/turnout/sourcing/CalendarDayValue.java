package io.turnout.sourcing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A decreed holiday or make-up day in the database. */
@Embeddable
class CalendarDayValue {

    private LocalDate day;
    private boolean working;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected CalendarDayValue() {}

    CalendarDayValue(LocalDate day, boolean working, String name) {
        this.day = day;
        this.working = working;
        this.name = name;
    }

    LocalDate day() {
        return day;
    }

    boolean working() {
        return working;
    }

    String name() {
        return name;
    }
}
