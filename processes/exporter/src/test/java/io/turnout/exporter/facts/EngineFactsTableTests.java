package io.turnout.exporter.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/engine-facts.md}, the table fact → who relies on it → test, from naming what is not there. */
class EngineFactsTableTests {

    private static final Path ROOT = Path.of(System.getProperty("turnout.test.root"));
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("@Test\\s+void (\\w+)\\(");

    private static final Map<String, Path> SOURCES = new TreeMap<>();
    private static List<String[]> rows;

    @BeforeAll
    static void readTableAndFindSources() throws IOException {
        rows = Files.readAllLines(ROOT.resolve("docs/engine-facts.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| fact "))
                .map(line -> line.split("\\|"))
                .toList();
        for (String folder : List.of("bpmn", "processes", "workers", "web")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().matches(".*(/src/.*\\.java|/src/.*\\.yaml|/bpmn/[^/]*\\.bpmn)"))
                        .forEach(file ->
                                SOURCES.put(file.getFileName().toString().replaceAll("\\.(java|bpmn)$", ""), file));
            }
        }
    }

    @Test
    void every_test_that_the_table_names_exists() {
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(quoted(row[3]))
                        .as(row[1])
                        .isNotEmpty()
                        .allSatisfy(name ->
                                assertThat(testsOf(name.split("\\.")[0])).contains(name)));
    }

    @Test
    void everybody_who_relies_on_a_fact_exists() {
        assertThat(rows)
                .allSatisfy(row -> assertThat(quoted(row[2]))
                        .as(row[1])
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(SOURCES).containsKey(name)));
    }

    @Test
    void every_fact_that_is_tested_is_in_the_table() {
        TreeSet<String> named = new TreeSet<>();
        rows.forEach(row -> named.addAll(quoted(row[3])));

        assertThat(SOURCES.keySet())
                .filteredOn(name -> name.endsWith("FactsTests"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(named).containsAll(testsOf(name)));
    }

    private static List<String> testsOf(String testClass) {
        assertThat(SOURCES).containsKey(testClass);
        try {
            return TEST.matcher(Files.readString(SOURCES.get(testClass)))
                    .results()
                    .map(found -> testClass + "." + found.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
