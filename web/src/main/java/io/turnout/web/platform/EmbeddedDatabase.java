package io.turnout.web.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL as a child process whose data outlives it; as safe as a real server's (fsync and synchronous commit on). */
public final class EmbeddedDatabase implements AutoCloseable {

    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /**
     * Whose lock says that the directory is taken. A start that failed never gives it back; a new file is a new lock. Two
     * servers on one directory are kept apart by PostgreSQL itself.
     */
    private static final String LOCK = "epg-lock";

    private static final Duration FIRST_START = Duration.ofMinutes(1);

    /** A start that failed is noticed by nothing but this; one that only takes long is found running by the next. */
    private static final Duration ONE_MORE_START = Duration.ofSeconds(10);

    private final Path data;
    private final int port;
    private volatile EmbeddedPostgres server;
    private volatile boolean closing;

    private EmbeddedDatabase(Path data, int port, EmbeddedPostgres server) {
        this.data = data;
        this.port = port;
        this.server = server;
    }

    /** Starts the server, or takes over the one that an earlier, killed run left behind. */
    public static EmbeddedDatabase start(Path data, int port) {
        long began = System.nanoTime();
        LOG.info("Starting PostgreSQL (its data: {})", data.resolve("postgres"));
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(data, port, launch(data, port, FIRST_START));
            database.watch();
            LOG.info("PostgreSQL is ready after {} ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            return database;
        } catch (IOException cannotStart) {
            throw new UncheckedIOException("The embedded PostgreSQL cannot be started", cannotStart);
        }
    }

    private static EmbeddedPostgres launch(Path data, int port, Duration atMost) throws IOException {
        Path log = data.resolve("logs/postgres.log");
        Files.createDirectories(log.getParent());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(data.resolve("postgres-binaries").toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "120")
                .setPGStartupWait(atMost)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Process id of the server, for those who want to look at it or kill it. */
    public long pid() {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException notRunning) {
            throw new UncheckedIOException("The embedded PostgreSQL does not run", notRunning);
        }
    }

    /** Waits for the server's process to end and starts it again, unless it was us who ended it. */
    private void watch() {
        ProcessHandle.of(pid()).ifPresent(running -> running.onExit().thenRun(this::restart));
    }

    private void restart() {
        if (closing) {
            return;
        }
        LOG.warn("PostgreSQL ended; starting it again. Its log is logs/postgres.log in the data directory");
        release();
        while (!closing) {
            try {
                Files.deleteIfExists(data.resolve("postgres/" + LOCK));
                server = launch(data, port, ONE_MORE_START);
                watch();
                LOG.info("PostgreSQL runs again");
                return;
            } catch (IOException | UncheckedIOException | IllegalStateException notYet) {
                // The killed server's children may hold its shared memory for a moment, or there is no room.
                LOG.warn("PostgreSQL does not start yet, see logs/postgres.log: {}", notYet.getMessage());
                pause();
            }
        }
    }

    /** Gives back the lock on the data directory, which the dead server's handle still holds. */
    private void release() {
        try {
            server.close();
        } catch (IOException | IllegalStateException isDead) {
            LOG.debug("The killed server could not be stopped, as expected", isDead);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            server.close();
        } catch (IOException stillThere) {
            LOG.warn("PostgreSQL did not stop cleanly; the next start finds it and uses it again", stillThere);
        }
    }
}
