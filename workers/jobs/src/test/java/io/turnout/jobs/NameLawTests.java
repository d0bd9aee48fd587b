package io.turnout.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.camunda.client.annotation.JobWorker;
import io.turnout.processes.JobTypes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The name law: job type {@code service-cutover.switch-routing} is {@code SwitchRoutingWorker} in
 * {@code io.turnout.jobs.servicecutover}, and its tests are {@code SwitchRoutingWorkerTests}. The contract's job types
 * are held to the models by the tests of the contract.
 */
class NameLawTests {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("io.turnout.jobs");

    static Collection<String> jobTypes() {
        return JobTypes.OUTPUTS.keySet();
    }

    @ParameterizedTest
    @MethodSource("jobTypes")
    void aJobTypeHasItsWorkerAndItsTests(String type) {
        String worker = workerOf(type);
        assertThat(CLASSES.contain(worker)).as(worker + " exists").isTrue();
        assertThat(CLASSES.get(worker).getModifiers()).contains(JavaModifier.PUBLIC);
        assertThat(CLASSES.contain(worker + "Tests"))
                .as(worker + "Tests exists")
                .isTrue();
    }

    @Test
    void aWorkerWorksOnOneJobTypeAndThatIsItsName() {
        Map<String, Set<String>> expected = new TreeMap<>();
        JobTypes.OUTPUTS.keySet().forEach(type -> expected.put(workerOf(type), Set.of(type)));

        assertThat(workers()).isEqualTo(expected);
    }

    @Test
    void aClassCalledWorkerIsOne() {
        assertThat(CLASSES.stream()
                        .filter(each -> each.getSimpleName().endsWith("Worker"))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(workers().keySet());
    }

    private static Map<String, Set<String>> workers() {
        Map<String, Set<String>> types = new TreeMap<>();
        for (JavaClass each : CLASSES) {
            for (JavaMethod method : each.getMethods()) {
                method.tryGetAnnotationOfType(JobWorker.class)
                        .ifPresent(worker -> types.computeIfAbsent(each.getName(), name -> new TreeSet<>())
                                .add(worker.type()));
            }
        }
        return types;
    }

    private static String workerOf(String type) {
        String process = type.substring(0, type.indexOf('.'));
        String step = Arrays.stream(type.substring(type.indexOf('.') + 1).split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return "io.turnout.jobs." + process.replace("-", "") + "." + step + "Worker";
    }
}
