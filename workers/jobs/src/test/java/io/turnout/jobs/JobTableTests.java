package io.turnout.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.camunda.client.annotation.JobWorker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/jobs.md}, the table process → job → worker → module, as the code is. */
class JobTableTests {

    private static final Path TABLE = Path.of(System.getProperty("turnout.test.root"), "docs/jobs.md");
    private static final Set<String> MODULES = Set.of("cases", "inventory", "sourcing", "billing", "snmp", "cutover");

    @Test
    void tableSaysWhatTheCodeDoes() throws IOException {
        String actual = table();
        if (Boolean.getBoolean("turnout.test.write-job-table")) {
            Files.writeString(TABLE, actual);
        }

        assertThat(TABLE)
                .as("write it anew with -Dturnout.test.write-job-table=true")
                .content()
                .isEqualTo(actual);
    }

    private static String table() {
        JavaClasses jobs = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.turnout.jobs");
        TreeMap<String, String> rows = new TreeMap<>();
        for (JavaClass worker : jobs) {
            for (JavaMethod method : worker.getMethods()) {
                method.tryGetAnnotationOfType(JobWorker.class)
                        .ifPresent(job -> rows.put(job.type(), row(job.type(), worker)));
            }
        }
        StringBuilder text = new StringBuilder("""
                # Process → job → worker → module

                Made from the code; a test holds it.

                | process | job type | worker | modules |
                |---|---|---|---|
                """);
        rows.values().forEach(row -> text.append(row).append('\n'));
        return text.toString();
    }

    private static String row(String type, JavaClass worker) {
        String process = type.substring(0, type.indexOf('.'));
        Set<String> modules = new TreeSet<>();
        for (Dependency dependency : worker.getDirectDependenciesFromSelf()) {
            String[] names = dependency.getTargetClass().getPackageName().split("\\.");
            if (names.length > 2 && names[1].equals("turnout") && MODULES.contains(names[2])) {
                modules.add(names[2]);
            }
        }
        return "| [" + process + "](../bpmn/" + process + ".bpmn) | `" + type + "` | `" + worker.getSimpleName()
                + "` | " + String.join(", ", modules) + " |";
    }
}
