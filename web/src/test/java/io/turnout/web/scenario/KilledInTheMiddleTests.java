package io.turnout.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.turnout.web.installation.Copy;
import io.turnout.web.tokens.ApiTokens;
import io.turnout.web.tokens.NewToken;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * The default run, as a process, in which the application, the engine and PostgreSQL are killed one after the other while
 * a cut-over soaks; the case ends right all the same. Its simulated routers die with the application and come back as they
 * were set.
 */
class KilledInTheMiddleTests {

    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private final Map<String, Integer> ports = WholeApplication.portsByName();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(
            "jdbc:postgresql://127.0.0.1:" + ports.get("turnout.embedded.postgres-port") + "/postgres",
            "postgres",
            "postgres"));
    private final Clock clock = new StoredClock(jdbc);

    @Test
    void caseEndsRightAlthoughEveryPartWasKilledDuringItsCutover() throws IOException {
        try (Copy run = defaultRun()) {
            run.start().awaitReady();
            ApiClient api = new ApiClient(run.port(), "demo-token");
            await().atMost(LONG)
                    .until(() -> api.get("processes/provider-switch").status() == 200);
            SwitchDriver driver = driver(api, run.port());
            UUID caseId = start(api);
            driver.workUntil(caseId, current -> soaks());

            run.kill();
            run.start().awaitReady();
            awaitAnswers(api, caseId);
            kill(pid("engine/engine.pid"));
            awaitAnotherPid("engine/engine.pid");
            awaitAnswers(api, caseId);
            kill(pid("postgres/postmaster.pid"));
            awaitAnotherPid("postgres/postmaster.pid");
            awaitAnswers(api, caseId);

            JsonNode ended = driver.workUntil(caseId, SwitchScenario::hasEnded);

            assertThat(ended.path("outcome").asString()).isEqualTo("switched");
            assertThat(status(api, ended, "oldCircuitId")).isEqualTo("decommissioned");
            assertThat(status(api, ended, "newCircuitId")).isEqualTo("active");
            assertThat(SwitchScenario.doubledWrites(jdbc)).isEmpty();
            run.stop();
        }
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(directory.toString())))
                .isEmpty();
    }

    private long killed;

    private Copy defaultRun() throws IOException {
        Map<String, String> settings = WholeApplication.settings(directory.toString(), ports);
        settings.put("spring.profiles.active", "demo");
        return new Copy(
                "default run",
                WholeApplication.freePorts(1).getFirst(),
                directory.resolve("run.log"),
                Copy.QUICK_JVM,
                settings);
    }

    private SwitchDriver driver(ApiClient api, int port) {
        String colleague = new ApiTokens(jdbc)
                .issue(new NewToken(
                        "colleague", Set.of("integrator"), Set.of(ApiTokens.READ, ApiTokens.WRITE), null, null))
                .secret();
        ApiHands hands = new ApiHands(api, new ApiClient(port, colleague), new ClockPage(port)::advance);
        EngineLog engineLog =
                new EngineLog(URI.create("http://127.0.0.1:" + ports.get("turnout.embedded.engine-management-port")));
        return SwitchScenario.plainStory(new SwitchDriver(api, hands, clock, jdbc, engineLog), clock);
    }

    private UUID start(ApiClient api) {
        JsonNode circuit = api.get("circuits?providerCircuitId=ALT-0001")
                .expect(200)
                .body()
                .path("items")
                .path(0);
        Map<String, Object> body = Map.of(
                "siteId", circuit.path("siteId").asString(),
                "circuitId", circuit.path("id").asString(),
                "reason", "Slow and often down",
                "managerId", "anna",
                "targetDate", LocalDate.now(clock).plusDays(100).toString(),
                "budget", Map.of("amount", "1200.00", "currency", "CNY"),
                "reservePercent", 10,
                "parameters",
                        Map.of(
                                "testWindow", "PT10M",
                                "soak", "PT10M",
                                "assessEvery", "P5D",
                                "firstReviewAfter", "P2D",
                                "secondReviewAfter", "P2D"));
        return UUID.fromString(
                api.post("switches", body).expect(202).body().path("id").asString());
    }

    private boolean soaks() {
        return jdbc.sql("select exists (select from engine.element_instance"
                        + " where element_id = 'Gateway_Soaking' and state = 'active')")
                .query(Boolean.class)
                .single();
    }

    private long pid(String file) throws IOException {
        return Long.parseLong(
                Files.readAllLines(directory.resolve(file)).getFirst().strip());
    }

    private void kill(long pid) {
        killed = pid;
        assertThat(ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly)).contains(true);
    }

    private void awaitAnotherPid(String file) {
        await().atMost(LONG).ignoreExceptions().until(() -> pid(file) != killed);
    }

    private static void awaitAnswers(ApiClient api, UUID caseId) {
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> api.get("cases/" + caseId).status() == 200
                        && api.get("/actuator/health").status() == 200);
    }

    private static String status(ApiClient api, JsonNode ended, String circuit) {
        return api.get("circuits/" + ended.path(circuit).asString())
                .expect(200)
                .body()
                .path("status")
                .asString();
    }

    /** The business clock of an application elsewhere, as its database remembers it. */
    private static final class StoredClock extends Clock {

        private final JdbcClient jdbc;

        StoredClock(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public Instant instant() {
            return Instant.now()
                    .plusMillis(jdbc.sql("select offset_milli from engine_port.clock_offset")
                            .query(Long.class)
                            .single());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }
}
