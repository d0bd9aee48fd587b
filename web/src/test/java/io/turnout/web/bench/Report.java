package io.turnout.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page {@code web/target/benchmarks.md}: one section per benchmark, each with the machine and its load. */
final class Report {

    private static final Path FILE = Path.of(System.getProperty("turnout.test.root"), "web", "target", "benchmarks.md");

    private final String loadBefore = load();

    Report(String title, JdbcClient database) {
        line("\n## " + title + "\n");
        line("%s; %d cores, %s, %d GiB; JDK %s, PostgreSQL %s (fsync %s), engine %s; scale %s"
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/cpuinfo", "model name"),
                        Long.parseLong(field("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) >> 20,
                        Runtime.version(),
                        setting(database, "server_version"),
                        setting(database, "fsync"),
                        Path.of(System.getProperty("turnout.test.engine-home")).getFileName(),
                        Scale.FACTOR));
        line("");
    }

    /** Shown and written at once: a run takes long, and what it found so far is worth keeping if it is ended. */
    void line(String line) {
        System.out.println(line);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, line + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void end() {
        line("");
        line("Load average of the machine before: " + loadBefore + "; after: " + load());
    }

    private static String load() {
        return Sample.number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), 1);
    }

    private static String setting(JdbcClient database, String name) {
        return database.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    private static String field(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException elsewhere) {
            throw new UncheckedIOException(elsewhere);
        }
    }
}
