package io.turnout.sourcing.exit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be true before the old line may go.
 *
 * @param today the business date of the plan
 * @param newLineFrom the day on which the new line was, or will be, accepted; both lines are paid from then on
 * @param testPassedOn {@code null} while no test has passed
 * @param testExpectedOn when a test that still runs would pass; {@code null} when nobody can say
 * @param numbersPortedBy the day by which phone numbers are ported; {@code null} when there are none
 * @param changeWindows days on which traffic may be moved, in order
 * @param soakDays whole days that the new line must carry the traffic before the old one may go
 */
public record ExitConditions(
        LocalDate today,
        LocalDate newLineFrom,
        @Nullable LocalDate testPassedOn,
        @Nullable LocalDate testExpectedOn,
        @Nullable LocalDate numbersPortedBy,
        List<LocalDate> changeWindows,
        int soakDays) {

    public ExitConditions {
        changeWindows = List.copyOf(changeWindows);
    }

    /** The first day on which notice may go out: none goes before a passed test. */
    @Nullable
    LocalDate noticeFrom() {
        return testPassedOn == null ? testExpectedOn : latest(today, testPassedOn);
    }

    /** The first day on which traffic may move. */
    @Nullable
    LocalDate cutoverFrom() {
        LocalDate tested = noticeFrom();
        if (tested == null) {
            return null;
        }
        LocalDate ready = latest(tested, newLineFrom);
        return numbersPortedBy == null ? ready : latest(ready, numbersPortedBy);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
