package io.turnout.exporter;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The exporter's checked settings.
 *
 * @param batchSize how many records are written together at most, 1 to 50,000 (default 1,000)
 * @param flushAfter how long a record waits for company at most, 1 ms to 1 minute (default 100 ms)
 */
record Settings(
        String jdbcUrl, @Nullable String user, @Nullable String password, int batchSize, Duration flushAfter) {

    private static final int MOST_RECORDS = 50_000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException with one line that says which argument is wrong and how to mend it */
    static Settings from(Arguments arguments) {
        String url = arguments.jdbcUrl;
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            throw refused("jdbcUrl", "must be given and start with jdbc:postgresql:", "jdbc:postgresql://host/turnout");
        }
        return new Settings(
                url,
                arguments.user,
                arguments.password,
                batchSize(arguments.batchSize),
                flushAfter(arguments.flushAfter));
    }

    private static int batchSize(@Nullable String text) {
        if (text == null) {
            return 1_000;
        }
        try {
            int size = Integer.parseInt(text.strip());
            if (size >= 1 && size <= MOST_RECORDS) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            throw refusedBatchSize();
        }
        throw refusedBatchSize();
    }

    private static Duration flushAfter(@Nullable String text) {
        if (text == null) {
            return Duration.ofMillis(100);
        }
        try {
            Duration duration = Duration.parse(text.strip());
            if (duration.compareTo(Duration.ofMillis(1)) >= 0 && duration.compareTo(LONGEST_WAIT) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException notADuration) {
            throw refusedFlushAfter();
        }
        throw refusedFlushAfter();
    }

    private static IllegalArgumentException refusedBatchSize() {
        return refused("batchSize", "must be a whole number from 1 to " + MOST_RECORDS, "1000");
    }

    private static IllegalArgumentException refusedFlushAfter() {
        return refused("flushAfter", "must be an ISO 8601 duration from 1 ms to 1 minute", "PT0.1S");
    }

    private static IllegalArgumentException refused(String argument, String rule, String example) {
        return new IllegalArgumentException(
                "Turnout exporter: the argument " + argument + " " + rule + ", for example " + example + ".");
    }

    @Override
    public String toString() {
        return "batches of " + batchSize + " or after " + flushAfter;
    }
}
