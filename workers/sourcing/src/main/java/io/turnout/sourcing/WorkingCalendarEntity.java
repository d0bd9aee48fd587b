package io.turnout.sourcing;

import io.turnout.sourcing.notice.WorkingDays;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The working days of a country in the database. */
@Entity
@Table(schema = "sourcing", name = "working_calendar")
class WorkingCalendarEntity {

    @Id
    private String country;

    @Version
    private @Nullable Long version;

    private String timeZone;
    private String weekend;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "sourcing", name = "calendar_day", joinColumns = @JoinColumn(name = "country"))
    private List<CalendarDayValue> days = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected WorkingCalendarEntity() {}

    WorkingCalendarEntity(String country, ZoneId timeZone, Set<DayOfWeek> weekend) {
        this.country = country;
        this.timeZone = timeZone.getId();
        this.weekend = joined(weekend);
    }

    void rest(ZoneId newTimeZone, Set<DayOfWeek> newWeekend) {
        this.timeZone = newTimeZone.getId();
        this.weekend = joined(newWeekend);
    }

    void decree(LocalDate day, boolean working, String name) {
        days.removeIf(decreed -> decreed.day().equals(day));
        days.add(new CalendarDayValue(day, working, name));
    }

    void revoke(LocalDate day) {
        days.removeIf(decreed -> decreed.day().equals(day));
    }

    private static String joined(Set<DayOfWeek> weekend) {
        return weekend.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    CountryCalendar toRecord() {
        Set<DayOfWeek> off =
                TextList.split(weekend, ",").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new CountryCalendar(country, ZoneId.of(timeZone), new WorkingDays(off, on(false), on(true)));
    }

    private Set<LocalDate> on(boolean working) {
        return days.stream()
                .filter(day -> day.working() == working)
                .map(CalendarDayValue::day)
                .collect(Collectors.toSet());
    }
}
