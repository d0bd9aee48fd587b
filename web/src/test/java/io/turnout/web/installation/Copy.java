package io.turnout.web.installation;

import static org.awaitility.Awaitility.await;

import io.turnout.web.TurnoutApplication;
import io.turnout.web.scenario.ApiClient;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One copy of the application, in production's settings, as a process that can be killed and paused. */
public final class Copy implements AutoCloseable {

    /** Starts fast and never gets far: for tests. */
    public static final List<String> QUICK_JVM = List.of("-XX:TieredStopAtLevel=1", "-Xmx512m");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final int port;
    private final Path log;
    private final List<String> jvm;
    private final Map<String, String> settings;
    private @Nullable Process process;

    /** @param settings by property name, beside those that every copy has */
    public Copy(String name, int port, Path log, List<String> jvm, Map<String, String> settings) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.jvm = jvm;
        this.settings = settings;
    }

    /** Starts the process; {@link #awaitReady} waits for it. */
    public Copy start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath(), TurnoutApplication.class.getName(), "--server.port=" + port));
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
        return this;
    }

    /** What production has on its class path: neither test classes nor other modules' test jars. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public Copy awaitReady() {
        await("copy " + name + " is ready, its log is " + log)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .until(this::isReady);
        return this;
    }

    public boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What Prometheus would scrape. */
    public String figures(String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public ApiClient api(String token) {
        return new ApiClient(port, token);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return running().pid();
    }

    /** SIGKILL: it gets no chance to tidy up. */
    public void kill() {
        running().destroyForcibly().onExit().join();
    }

    /** SIGSTOP: it stands still, its connections stay open. */
    public void pause() {
        Signals.send("STOP", running().pid());
    }

    /** SIGCONT: it goes on as if no time had passed. */
    public void resume() {
        Signals.send("CONT", running().pid());
    }

    /** SIGTERM; {@link #stop} also waits for the end. */
    public void terminate() {
        running().destroy();
    }

    /** SIGTERM, and waits until it is gone; how long that took. */
    public Duration stop() {
        long began = System.nanoTime();
        terminate();
        try {
            if (!running().waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("Copy " + name + " does not stop, its log is " + log);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("Copy " + name + " was not started");
        }
        return process;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
