package io.turnout.exporter.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.turnout.exporter.BrokerForTests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real engine with a recorder in it, one for all facts. It is told what to do by the bare client, and what it does
 * is read from its records: they say in order what happened, so that a test can also tell what did not.
 */
final class RecordedEngine {

    private static final JsonMapper JSON = new JsonMapper();

    private final RecordFile file;
    private final BrokerForTests broker;

    private static final class Shared {
        static final RecordedEngine RUNNING = started();
    }

    private RecordedEngine(Path directory) throws IOException {
        this.file = new RecordFile(Files.createFile(directory.resolve("records.json")));
        this.broker = new BrokerForTests(directory, 1)
                .withExporter(
                        "RECORDER",
                        jar(directory.resolve("recorder.jar")),
                        RecordingExporter.class.getName(),
                        Map.of("FILE", file.path().toString()))
                .withControlledClock();
    }

    static RecordedEngine shared() {
        return Shared.RUNNING;
    }

    private static RecordedEngine started() {
        try {
            RecordedEngine engine = new RecordedEngine(Files.createTempDirectory("turnout-facts"));
            Runtime.getRuntime().addShutdownHook(new Thread(engine.broker::close));
            engine.broker.start();
            return engine;
        } catch (IOException noDirectory) {
            throw new UncheckedIOException(noDirectory);
        }
    }

    private static Path jar(Path jar) throws IOException {
        String entry = RecordingExporter.class.getName().replace('.', '/') + ".class";
        try (InputStream compiled = RecordingExporter.class.getClassLoader().getResourceAsStream(entry);
                OutputStream out = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(out)) {
            archive.putNextEntry(new JarEntry(entry));
            compiled.transferTo(archive);
        }
        return jar;
    }

    static ConditionFactory waiting() {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(50));
    }

    CamundaClient client() {
        return broker.client();
    }

    void restart() {
        broker.stop();
        broker.start();
    }

    /** Deploys them as one bundle, each under the name of its process. */
    DeploymentEvent deploy(BpmnModelInstance... models) {
        var command = client().newDeployResourceCommand();
        DeployResourceCommandStep2 bundle = null;
        for (BpmnModelInstance model : models) {
            String name = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            byte[] xml = Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
            bundle = (bundle == null ? command : bundle).addResourceBytes(xml, name + ".bpmn");
        }
        return bundle.send().join();
    }

    long start(String processId, Map<String, Object> variables) {
        return client().newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(variables)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    /** Waits for a job of this type and takes it for a while that no test outlasts. */
    ActivatedJob takeJob(String type) {
        return waiting()
                .until(() -> activate(type, Duration.ofMinutes(5)), jobs -> !jobs.isEmpty())
                .getFirst();
    }

    /** What can be had of this type at once, at most one. */
    List<ActivatedJob> activate(String type, Duration timeout) {
        return client().newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .timeout(timeout)
                .requestTimeout(Duration.ofMillis(-1))
                .send()
                .join()
                .getJobs();
    }

    /** Waits for the first record of this kind. */
    EngineRecord await(String type, String intent, Predicate<EngineRecord> which) {
        return waiting()
                .until(() -> all(type, intent, which), found -> !found.isEmpty())
                .getFirst();
    }

    void awaitEnd(long instance) {
        await(
                "PROCESS_INSTANCE",
                "ELEMENT_COMPLETED",
                record -> record.key() == instance
                        && record.text("bpmnElementType").equals("PROCESS"));
    }

    /** All records of this kind so far. Wait for a later record first if it matters that one is not there. */
    List<EngineRecord> all(String type, String intent, Predicate<EngineRecord> which) {
        return records().stream()
                .filter(record -> record.is(type, intent))
                .filter(which)
                .toList();
    }

    /** All records in the order in which they were exported. */
    List<EngineRecord> records() {
        return file.records();
    }

    /** Moves the engine's clock forward, which makes its timers fire. */
    void moveClock(Duration by) {
        assertThat(answer(HttpRequest.newBuilder(broker.management().resolve("/actuator/clock/add"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\":" + by.toMillis() + "}"))
                        .build()))
                .contains("epochMilli");
    }

    /** What time the engine thinks it is. */
    long clock() {
        String answer = answer(HttpRequest.newBuilder(broker.management().resolve("/actuator/clock"))
                .build());
        return JSON.readTree(answer).get("epochMilli").asLong();
    }

    /** Up to where its snapshot knows to have exported; everything after it is forgotten by a restart. */
    long exportedInSnapshot() {
        String answer = answer(HttpRequest.newBuilder(broker.management().resolve("/actuator/partitions"))
                .build());
        // Its name is index, term, position processed, position exported, broker.
        String[] snapshot =
                JSON.readTree(answer).get("1").path("snapshotId").asString("").split("-");
        return snapshot.length < 4 ? -1 : Long.parseLong(snapshot[3]);
    }

    private static String answer(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
