package io.turnout.cutover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyWindowTests {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    void beginsAtTheWallClockTimeOfTheSite() {
        Slot slot = first(DayOfWeek.SATURDAY, "01:00", "05:00", ZoneId.of("Asia/Shanghai"), "2027-02-01T08:00:00Z");

        assertThat(slot.start()).isEqualTo("2027-02-05T17:00:00Z");
        assertThat(slot.length()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aWindowThatHasBegunIsOverForPlanning() {
        Slot slot = first(DayOfWeek.TUESDAY, "02:00", "04:00", WARSAW, "2027-02-02T01:00:01Z");

        assertThat(slot.start()).isEqualTo("2027-02-09T01:00:00Z");
    }

    @Test
    void aWindowOverMidnightEndsOnTheNextDay() {
        assertThat(first(DayOfWeek.FRIDAY, "23:00", "02:00", WARSAW, "2027-02-01T08:00:00Z")
                        .length())
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aWindowInsideTheHourThatSpringSkipsDoesNotTakePlace() {
        Slot slot = first(DayOfWeek.SUNDAY, "02:00", "03:00", WARSAW, "2027-03-22T08:00:00Z");

        assertThat(slot.start()).isEqualTo("2027-04-04T00:00:00Z");
    }

    @Test
    void aWindowAroundTheSkippedHourIsOneHourShorter() {
        Slot slot = first(DayOfWeek.SUNDAY, "01:00", "05:00", WARSAW, "2027-03-22T08:00:00Z");

        assertThat(slot.start()).isEqualTo("2027-03-28T00:00:00Z");
        assertThat(slot.length()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void inAutumnAWindowEndsAtTheFirstOfTwoEqualTimes() {
        Slot slot = first(DayOfWeek.SUNDAY, "01:00", "02:30", WARSAW, "2027-10-25T08:00:00Z");

        assertThat(slot.start()).isEqualTo("2027-10-30T23:00:00Z");
        assertThat(slot.length()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void returnsEveryWeek() {
        List<Slot> slots = window(DayOfWeek.SATURDAY, "01:00", "05:00")
                .slots(WARSAW, Instant.parse("2027-02-01T08:00:00Z"))
                .limit(3)
                .toList();

        assertThat(slots)
                .extracting(Slot::start)
                .containsExactly(
                        Instant.parse("2027-02-06T00:00:00Z"),
                        Instant.parse("2027-02-13T00:00:00Z"),
                        Instant.parse("2027-02-20T00:00:00Z"));
    }

    private static Slot first(DayOfWeek day, String from, String to, ZoneId zone, String notBefore) {
        return window(day, from, to)
                .slots(zone, Instant.parse(notBefore))
                .findFirst()
                .orElseThrow();
    }

    private static WeeklyWindow window(DayOfWeek day, String from, String to) {
        return new WeeklyWindow(day, LocalTime.parse(from), LocalTime.parse(to));
    }
}
