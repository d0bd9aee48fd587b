package io.turnout.web.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.turnout.web.installation.Plant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTests {

    @TempDir
    private Path directory;

    /** As on a full volume: what PostgreSQL needs to start is not there for longer than one attempt takes. */
    @Test
    void isStartedUntilItStarts() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, Plant.freePort())) {
            JdbcClient jdbc = JdbcClient.create(
                    new DriverManagerDataSource(database.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD));
            jdbc.sql("create table kept as select 42 as answer").update();
            Path needed = directory.resolve("postgres/global/pg_control");
            Path aside = directory.resolve("pg_control");
            Path log = directory.resolve("logs/postgres.log");
            long saidBefore = Files.size(log);

            Files.move(needed, aside);
            ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();
            await("a start fails")
                    .atMost(Duration.ofSeconds(30))
                    .until(() ->
                            Files.readString(log).substring((int) saidBefore).contains("pg_control"));
            Files.move(aside, needed);

            await("PostgreSQL answers")
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(jdbc.sql("select answer from kept")
                                    .query(Integer.class)
                                    .single())
                            .isEqualTo(42));
        }
    }
}
