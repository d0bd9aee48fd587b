package io.turnout.cutover;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/**
 * A window that returns every week by the clock on the wall of its site. Where that clock jumps ahead, a window inside
 * the jump does not take place; where it goes back, the window begins at the first and ends at the first of two equal
 * times, so that it is never longer than somebody who reads the wall clock expects.
 */
record WeeklyWindow(DayOfWeek weekday, LocalTime from, LocalTime to) {

    /** What a site without windows of its own has: every night, when few work. */
    static Stream<WeeklyWindow> everyNight() {
        return Stream.of(DayOfWeek.values()).map(day -> new WeeklyWindow(day, LocalTime.of(1, 0), LocalTime.of(5, 0)));
    }

    /** Its occurrences that begin at the instant or later, in order, without end. */
    Stream<Slot> slots(ZoneId zone, Instant notBefore) {
        LocalDate first = LocalDate.ofInstant(notBefore, zone).with(TemporalAdjusters.previousOrSame(weekday));
        return Stream.iterate(first, date -> date.plusWeeks(1))
                .map(date -> on(date, zone))
                .filter(slot -> slot.end().isAfter(slot.start()))
                .dropWhile(slot -> slot.start().isBefore(notBefore));
    }

    private Slot on(LocalDate date, ZoneId zone) {
        LocalDate endDate = to.isAfter(from) ? date : date.plusDays(1);
        return new Slot(
                ZonedDateTime.of(date, from, zone).toInstant(),
                ZonedDateTime.of(endDate, to, zone).toInstant());
    }
}
