package io.turnout.engine;

import io.turnout.kernel.Backoff;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The process engine as a child process: durable data, loopback only, our exporter in it. A child that dies is started
 * again; one that an earlier, killed application left behind is stopped first.
 */
public final class EmbeddedEngine implements AutoCloseable {

    private static final String MAIN_CLASS = "io.camunda.application.StandaloneBroker";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);

    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final EngineSettings settings;
    private final Supplier<Duration> clockOffset;
    private final Path pidFile;
    private final Object launching = new Object();
    private volatile @Nullable Process process;
    private volatile boolean closing;
    private volatile boolean clockSet;

    /** @param clockOffset asked after every start of the engine, which forgets how far its clock was moved */
    public EmbeddedEngine(EngineSettings settings, Supplier<Duration> clockOffset) {
        this.settings = settings;
        this.clockOffset = clockOffset;
        this.pidFile = settings.data().resolve("engine.pid");
    }

    /** Starts the child and returns at once; {@link #awaitReady} waits for it. */
    public void start() {
        try {
            Files.createDirectories(settings.data());
            Files.createDirectories(settings.log().toAbsolutePath().getParent());
            stopOrphan();
            launchUnlessClosing();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException("The embedded engine cannot be started", cannotStart);
        }
        Thread.ofPlatform().daemon().name("embedded-engine").start(this::watch);
    }

    public boolean isAlive() {
        Process child = process;
        return child != null && child.isAlive();
    }

    /** Process id of the child, for those who want to look at it or kill it. */
    public long pid() {
        Process child = process;
        if (child == null) {
            throw new IllegalStateException("The embedded engine is not started");
        }
        return child.pid();
    }

    /**
     * Waits until every partition has replayed its log (the health check alone says yes too early) and the clock is
     * where it was.
     *
     * @throws IllegalStateException if it is not ready in time
     */
    public void awaitReady(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isReady() || !clockSet) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The engine was not ready after " + limit.toSeconds() + " s; its log is " + settings.log());
            }
            pause(Duration.ofMillis(200));
        }
    }

    private boolean isReady() {
        if (!isAlive()) {
            return false;
        }
        return answer("/actuator/health/readiness")
                        .filter(body -> body.contains("UP"))
                        .isPresent()
                && answer("/actuator/partitions")
                        .filter(body -> body.contains("\"PROCESSING\"") && !body.contains("\"REPLAY\""))
                        .isPresent();
    }

    private Optional<String> answer(String path) {
        HttpRequest request = HttpRequest.newBuilder(
                        settings.managementAddress().resolve(path))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void launch() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command()).directory(settings.home().toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG", "TZ", "SystemRoot", "TEMP", "TMP"));
        builder.environment().putAll(environment());
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(settings.log().toAbsolutePath().toFile()));
        clockSet = !settings.controlledClock();
        Process child = builder.start();
        process = child;
        Files.writeString(pidFile, Long.toString(child.pid()), StandardCharsets.US_ASCII);
        if (settings.controlledClock()) {
            Thread.ofPlatform().daemon().name("engine-clock").start(() -> setClock(child));
        }
    }

    private void setClock(Process child) {
        while (child.isAlive() && !closing) {
            if (isReady() && isClockSet()) {
                clockSet = true;
                return;
            }
            pause(Duration.ofMillis(200));
        }
    }

    private boolean isClockSet() {
        try {
            Duration offset = clockOffset.get();
            if (offset.isPositive()) {
                ClockControl.moveEngine(settings.managementAddress(), offset);
            }
            return true;
        } catch (EngineAway | DataAccessException notYet) {
            LOG.debug("The engine's clock waits", notYet);
            return false;
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // Its own session: Ctrl-C at the console reaches us alone, and we stop the engine after the workers.
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                // Starts faster and takes less memory; who needs the throughput of the second tier has a cluster.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dturnout.data=" + settings.data().toAbsolutePath(),
                "-cp",
                "config" + File.pathSeparator + "lib/*",
                MAIN_CLASS));
        return command;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1",
                "ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1",
                "ZEEBE_BROKER_GATEWAY_NETWORK_PORT",
                        Integer.toString(settings.ports().gateway()),
                "ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT",
                        Integer.toString(settings.ports().command()),
                "ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT",
                        Integer.toString(settings.ports().internal()),
                "ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", Integer.toString(settings.partitions()),
                "ZEEBE_BROKER_DATA_DIRECTORY", settings.data().toAbsolutePath().toString(),
                "ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "32MB",
                "ZEEBE_CLOCK_CONTROLLED", Boolean.toString(settings.controlledClock())));
        environment.put(
                "ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS",
                "127.0.0.1:" + settings.ports().internal());
        environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_HOST", "127.0.0.1");
        environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_HOST", "127.0.0.1");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(settings.ports().rest()));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put(
                "MANAGEMENT_SERVER_PORT", Integer.toString(settings.ports().management()));
        EngineSettings.Database database = settings.database();
        if (settings.exporterJar() != null && database != null) {
            String exporter = "ZEEBE_BROKER_EXPORTERS_TURNOUT_";
            environment.put(
                    exporter + "JARPATH",
                    settings.exporterJar().toAbsolutePath().toString());
            environment.put(exporter + "CLASSNAME", "io.turnout.exporter.TurnoutExporter");
            environment.put(exporter + "ARGS_JDBCURL", database.jdbcUrl());
            environment.put(exporter + "ARGS_USER", database.user());
            environment.put(exporter + "ARGS_PASSWORD", database.password());
        }
        return environment;
    }

    private void watch() {
        int failures = 0;
        Process child = process;
        while (!closing && child != null) {
            try {
                int exit = child.waitFor();
                if (closing) {
                    return;
                }
                LOG.warn("The engine ended with code {}; starting it again. Its log is {}", exit, settings.log());
                pause(PAUSES.after(failures + 1));
                launchUnlessClosing();
                failures = 0;
            } catch (IOException cannotStart) {
                failures++;
                LOG.error("The engine could not be started again; trying again and again", cannotStart);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            child = process;
        }
    }

    /** Under one lock with the closing: nobody would stop a child that is launched after it. */
    private void launchUnlessClosing() throws IOException {
        synchronized (launching) {
            if (!closing) {
                launch();
            }
        }
    }

    private void stopOrphan() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String text = Files.readString(pidFile, StandardCharsets.US_ASCII).strip();
        if (!text.matches("\\d{1,18}")) {
            return;
        }
        ProcessHandle.of(Long.parseLong(text)).filter(this::isOurs).ifPresent(orphan -> {
            LOG.info("Stopping the engine that an earlier run left behind (process {})", orphan.pid());
            stop(orphan);
        });
    }

    /** A pid is used again after a reboot: only a Java process with our data directory on its command line counts. */
    private boolean isOurs(ProcessHandle candidate) {
        return candidate
                .info()
                .commandLine()
                .filter(line -> line.contains(MAIN_CLASS)
                        && line.contains(settings.data().toAbsolutePath().toString()))
                .isPresent();
    }

    @Override
    public void close() {
        Process child;
        synchronized (launching) {
            closing = true;
            child = process;
        }
        if (child != null) {
            stop(child.toHandle());
        }
    }

    private static void stop(ProcessHandle child) {
        child.destroy();
        try {
            child.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            child.destroyForcibly();
        } catch (ExecutionException | TimeoutException stillThere) {
            LOG.warn("The engine did not stop by itself within 20 s and is killed", stillThere);
            child.destroyForcibly();
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
