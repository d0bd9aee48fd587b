package io.turnout.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does to the read model's tables while the real broker writes them. */
class DamagedReadModelTests {

    @TempDir
    static Path directory;

    private static final ReadModelForTests READ_MODEL = new ReadModelForTests().migrate();
    private static BrokerForTests broker;

    @BeforeAll
    static void startBroker() {
        broker = new BrokerForTests(directory, 1)
                .withExporter("TURNOUT", Map.of("JDBCURL", READ_MODEL.url()))
                .start();
        ModelsForTests.deployTo(broker.client());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void tables_that_were_emptied_are_noticed_and_written_on() {
        UUID before = start();
        waiting().until(() -> READ_MODEL.instancesOf(before) == 2);
        long openTask = READ_MODEL.key("select key from engine.user_task where case_id = ?", before);

        READ_MODEL.empty();
        broker.client().newCompleteUserTaskCommand(openTask).send().join();
        UUID after = start();

        waiting().until(() -> READ_MODEL.instancesOf(after) == 2);
        assertThat(READ_MODEL.count("select count(*) from engine.exporter_position where emptied_at is not null"))
                .isOne();
        assertThat(log()).contains("The read model of partition 1 was emptied");
    }

    @Test
    void exporter_older_than_the_schema_writes_no_more_and_catches_up_when_it_fits_again() {
        UUID before = start();
        waiting().until(() -> READ_MODEL.instancesOf(before) == 2);

        READ_MODEL.run("update engine.schema_version set version = 2");
        UUID meanwhile = start();
        waiting().until(() -> log().contains("give the broker the newer turnout-exporter.jar"));
        assertThat(READ_MODEL.instancesOf(meanwhile)).isZero();

        READ_MODEL.run("update engine.schema_version set version = 1");
        waiting().until(() -> READ_MODEL.instancesOf(meanwhile) == 2);
    }

    private static UUID start() {
        UUID caseId = UUID.randomUUID();
        broker.client()
                .newCreateInstanceCommand()
                .bpmnProcessId("caller")
                .latestVersion()
                .variables(Map.of("caseId", caseId.toString()))
                .send()
                .join();
        return caseId;
    }

    private static ConditionFactory waiting() {
        return Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100));
    }

    private static String log() {
        try {
            return Files.readString(broker.log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
