package io.turnout.exporter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads the dates of the engine: milliseconds, and texts like {@code …Z[Etc/UTC]}, {@code …Z} or {@code …+02:00}. */
final class EngineTime {

    /** What PostgreSQL and every reader can still show; a model may compute dates beyond it. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private EngineTime() {}

    static Instant of(long millis) {
        return within(Instant.ofEpochMilli(millis));
    }

    /** {@code null} for no date, and for a text that is none: a wrong date must not stop the exporter. */
    static @Nullable Instant parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return within(DateTimeFormatter.ISO_ZONED_DATE_TIME
                    .parse(text, ZonedDateTime::from)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static Instant within(Instant instant) {
        if (instant.isAfter(LATEST)) {
            return LATEST;
        }
        return instant.isBefore(EARLIEST) ? EARLIEST : instant;
    }
}
