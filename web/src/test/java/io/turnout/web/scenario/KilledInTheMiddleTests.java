package io.turnout.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.turnout.engine.EmbeddedEngine;
import io.turnout.engine.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The engine and then PostgreSQL are killed while a cut-over soaks; the case ends right all the same. */
class KilledInTheMiddleTests extends SwitchScenario {

    @Autowired
    EmbeddedEngine engine;

    @Autowired
    EngineSettings settings;

    @Test
    void caseEndsRightAlthoughEngineAndDatabaseWereKilledDuringItsCutover() throws IOException {
        UUID caseId = start("ALT-0001", Map.of("soak", "PT30S"));
        SwitchDriver driver = driver();
        driver.workUntil(caseId, current -> soaks());

        long firstEngine = engine.pid();
        kill(firstEngine);
        await().atMost(Duration.ofMinutes(1)).until(() -> engine.pid() != firstEngine && engine.isAlive());
        engine.awaitReady(Duration.ofMinutes(2));
        long firstDatabase = databasePid();
        kill(firstDatabase);
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> databasePid() != firstDatabase
                        && api.get("cases/" + caseId).status() == 200);

        JsonNode ended = driver.workUntil(caseId, SwitchScenario::hasEnded);

        assertThat(ended.path("outcome").asString()).isEqualTo("switched");
        assertThat(circuit(ended.path("oldCircuitId").asString())).isEqualTo("decommissioned");
        assertThat(circuit(ended.path("newCircuitId").asString())).isEqualTo("active");
        assertThat(doubledWrites()).isEmpty();
    }

    private boolean soaks() {
        return jdbc.sql("select exists (select from engine.element_instance"
                        + " where element_id = 'Gateway_Soaking' and state = 'active')")
                .query(Boolean.class)
                .single();
    }

    private static void kill(long pid) {
        assertThat(ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly)).contains(true);
    }

    private long databasePid() throws IOException {
        Path pidFile = settings.data().resolveSibling("postgres/postmaster.pid");
        return Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    }
}
