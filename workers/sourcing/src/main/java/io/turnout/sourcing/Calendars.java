package io.turnout.sourcing;

import io.turnout.kernel.NotFound;
import io.turnout.sourcing.notice.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The working-day calendars by country. People edit them: some countries decree make-up days every year. */
@Component
@Transactional
public class Calendars {

    private final WorkingCalendarRepository rows;

    Calendars(WorkingCalendarRepository rows) {
        this.rows = rows;
    }

    /** Countries that nobody entered work Monday to Friday and end their days in UTC. */
    public CountryCalendar of(String country) {
        return rows.findById(country)
                .map(WorkingCalendarEntity::toRecord)
                .orElseGet(() -> new CountryCalendar(country, ZoneOffset.UTC, WorkingDays.MONDAY_TO_FRIDAY));
    }

    public List<CountryCalendar> all() {
        return rows.findAll().stream().map(WorkingCalendarEntity::toRecord).toList();
    }

    public CountryCalendar set(String country, ZoneId timeZone, Set<DayOfWeek> weekend) {
        WorkingCalendarEntity calendar =
                rows.findById(country).orElseGet(() -> new WorkingCalendarEntity(country, timeZone, weekend));
        calendar.rest(timeZone, weekend);
        return rows.save(calendar).toRecord();
    }

    /** A holiday ({@code working} false) or a make-up day ({@code working} true). */
    public CountryCalendar decree(String country, LocalDate day, boolean working, String name) {
        WorkingCalendarEntity calendar = row(country);
        calendar.decree(day, working, name);
        return rows.save(calendar).toRecord();
    }

    public CountryCalendar revoke(String country, LocalDate day) {
        WorkingCalendarEntity calendar = row(country);
        calendar.revoke(day);
        return rows.save(calendar).toRecord();
    }

    private WorkingCalendarEntity row(String country) {
        return rows.findById(country).orElseThrow(() -> new NotFound("working-day calendar of", country));
    }
}
