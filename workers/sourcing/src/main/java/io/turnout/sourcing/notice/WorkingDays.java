package io.turnout.sourcing.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The working days of one country. Days that a government decrees beat the weekend, both ways: a holiday on a Tuesday,
 * a make-up day on a Saturday.
 */
public record WorkingDays(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    /** Monday to Friday, no holidays. */
    public static final WorkingDays MONDAY_TO_FRIDAY =
            new WorkingDays(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());

    public WorkingDays {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A week without a working day has no deadlines");
        }
    }

    public boolean isWorking(LocalDate day) {
        return makeUpDays.contains(day) || !(weekend.contains(day.getDayOfWeek()) || holidays.contains(day));
    }

    /** The day itself if people work on it, else the last working day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorking(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorking(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** So many working days before the day. */
    public LocalDate minus(LocalDate day, int workingDays) {
        LocalDate candidate = day;
        for (int left = workingDays; left > 0; left--) {
            candidate = onOrBefore(candidate.minusDays(1));
        }
        return candidate;
    }

    /** So many working days after the day. */
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate candidate = day;
        for (int left = workingDays; left > 0; left--) {
            candidate = onOrAfter(candidate.plusDays(1));
        }
        return candidate;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorking)
                .count();
    }
}
