package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Deadline;
import io.turnout.cases.Health;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cases as bars over whole months (a Gantt chart): from their start to the day on which the new line shall carry the
 * traffic, or to their end. Every month is as wide as the others; places are in thousandths of the whole.
 */
record PortfolioTimeline(List<YearMonth> months, BigDecimal today, List<Bar> bars) {

    private static final int WHOLE = 1000;

    /** What a chart still shows well; what lies beyond it is cut at its edges. */
    private static final int MOST_MONTHS = 36;

    /**
     * @param deadline place of the next deadline; {@code null} where there is none or it is beyond the chart
     * @param look of the bar, by the case's health
     * @param until the last day of the bar
     */
    record Bar(
            CaseRow row,
            BigDecimal start,
            BigDecimal length,
            @Nullable BigDecimal deadline,
            String look,
            LocalDate from,
            LocalDate until) {}

    static PortfolioTimeline of(List<CaseRow> rows, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        List<LocalDate> days = Stream.concat(
                        Stream.of(today),
                        rows.stream()
                                .flatMap(row -> Stream.of(start(row.record(), zone), end(row.record(), today, zone))))
                .toList();
        YearMonth from = YearMonth.from(Collections.min(days));
        YearMonth to = YearMonth.from(Collections.max(days));
        // Where not all fits, what is to come is shown rather than what was.
        if (ChronoUnit.MONTHS.between(from, to) >= MOST_MONTHS) {
            YearMonth earliest = YearMonth.from(today).minusMonths(MOST_MONTHS / 3);
            from = from.isBefore(earliest) ? earliest : from;
        }
        int count = (int) Math.min(MOST_MONTHS, ChronoUnit.MONTHS.between(from, to) + 1);
        Scale scale = new Scale(from, count);
        return new PortfolioTimeline(
                IntStream.range(0, count).mapToObj(from::plusMonths).toList(),
                scale.place(today),
                rows.stream().map(row -> bar(row, scale, today, zone)).toList());
    }

    private static Bar bar(CaseRow row, Scale scale, LocalDate today, ZoneId zone) {
        CaseRecord record = row.record();
        LocalDate from = start(record, zone);
        LocalDate until = end(record, today, zone);
        BigDecimal start = scale.place(from);
        BigDecimal end = scale.place(until.plusDays(1));
        return new Bar(
                row,
                start,
                end.subtract(start).max(BigDecimal.TWO),
                deadline(record, scale, zone),
                look(record),
                from,
                until);
    }

    private static @Nullable BigDecimal deadline(CaseRecord record, Scale scale, ZoneId zone) {
        Deadline next = record.nextDeadline();
        LocalDate day = next == null ? null : next.at().atZone(zone).toLocalDate();
        return day == null || !scale.shows(day) ? null : scale.place(day);
    }

    private static LocalDate start(CaseRecord record, ZoneId zone) {
        return record.createdAt().atZone(zone).toLocalDate();
    }

    /** A case that should be over and is not, goes on until today. */
    private static LocalDate end(CaseRecord record, LocalDate today, ZoneId zone) {
        Instant ended = record.endedAt();
        if (ended != null) {
            return ended.atZone(zone).toLocalDate();
        }
        LocalDate target = Objects.requireNonNullElse(record.targetDate(), today);
        return target.isBefore(today) ? today : target;
    }

    private static String look(CaseRecord record) {
        if (!record.state().open()) {
            return "is-ended";
        }
        return switch (record.health()) {
            case Health.ON_TRACK -> "is-ok";
            case Health.AT_RISK -> "is-warn";
            case Health.OFF_TRACK -> "is-bad";
        };
    }

    /** Days to thousandths. */
    private record Scale(YearMonth from, int months) {

        BigDecimal place(LocalDate day) {
            YearMonth month = YearMonth.from(day);
            double whole = ChronoUnit.MONTHS.between(from, month) + (day.getDayOfMonth() - 1.0) / month.lengthOfMonth();
            return BigDecimal.valueOf(Math.clamp(whole * WHOLE / months, 0, WHOLE))
                    .setScale(1, RoundingMode.HALF_UP);
        }

        boolean shows(LocalDate day) {
            long month = ChronoUnit.MONTHS.between(from, YearMonth.from(day));
            return month >= 0 && month < months;
        }
    }
}
