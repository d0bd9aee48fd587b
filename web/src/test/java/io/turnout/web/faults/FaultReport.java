package io.turnout.web.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run under faults saw, as a page to read: {@code web/target/faults-report.md}. */
final class FaultReport {

    private final long seed;
    private final long began = System.nanoTime();
    private final Map<String, List<Duration>> recoveries = new LinkedHashMap<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    FaultReport(long seed) {
        this.seed = seed;
    }

    /** @param recovery from the moment everything was started again until a new case was at work */
    void recovered(String mishap, Duration recovery) {
        recoveries.computeIfAbsent(mishap, none -> new ArrayList<>()).add(recovery);
    }

    void figure(String name, Object value) {
        figures.put(name, value);
    }

    void write(List<String> findings) {
        StringBuilder text = new StringBuilder("# Faults\n\n");
        text.append("%d cores, %d MiB heap limit of each copy, JDK %s, seed %d, %d s%n%n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        512,
                        Runtime.version(),
                        seed,
                        Duration.ofNanos(System.nanoTime() - began).toSeconds()));
        text.append("| fault | times | work resumed after, median | slowest |\n|---|---|---|---|\n");
        recoveries.forEach((mishap, times) -> {
            Collections.sort(times);
            text.append("| %s | %d | %s s | %s s |%n"
                    .formatted(mishap, times.size(), seconds(times.get(times.size() / 2)), seconds(times.getLast())));
        });
        text.append('\n');
        figures.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        text.append("\n## Findings\n\n");
        findings.forEach(finding -> text.append("- ").append(finding).append('\n'));
        text.append(findings.isEmpty() ? "none: 0 lost, 0 doubled\n" : "");
        try {
            Path file = Path.of(System.getProperty("turnout.test.root"), "web", "target", "faults-report.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }
}
