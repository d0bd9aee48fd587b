package io.turnout.sourcing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    @Test
    void aDecreedMakeUpDayBeatsTheWeekendAndAHolidayTheWeek() {
        WorkingDays days = new WorkingDays(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Set.of(LocalDate.parse("2027-02-25")),
                Set.of(LocalDate.parse("2027-02-27")));
        assertThat(days.onOrBefore(LocalDate.parse("2027-02-28"))).isEqualTo("2027-02-27");
        assertThat(days.minus(LocalDate.parse("2027-02-27"), 2)).isEqualTo("2027-02-24");
    }

    @Test
    void aWeekendNeedNotBeSaturdayAndSunday() {
        WorkingDays tehran = new WorkingDays(Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY), Set.of(), Set.of());
        assertThat(tehran.onOrBefore(LocalDate.parse("2027-02-26"))).isEqualTo("2027-02-24");
        assertThat(tehran.isWorking(LocalDate.parse("2027-02-28"))).isTrue();
    }

    @Test
    void workingDaysBetweenTwoDaysAreSigned() {
        WorkingDays days = WorkingDays.MONDAY_TO_FRIDAY;
        LocalDate friday = LocalDate.parse("2027-02-19");
        assertThat(days.between(friday, friday.plusDays(7))).isEqualTo(5);
        assertThat(days.between(friday.plusDays(7), friday)).isEqualTo(-5);
        assertThat(days.plus(friday, 5)).isEqualTo("2027-02-26");
    }
}
