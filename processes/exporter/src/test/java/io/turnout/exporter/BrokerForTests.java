package io.turnout.exporter;

import io.camunda.client.CamundaClient;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The real broker as a child process, with a jar in it, mostly ours; it can be killed, started again and wiped. */
public final class BrokerForTests implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("turnout.test.engine-home"));
    private static final Path JAR = Path.of(System.getProperty("turnout.test.exporter-jar"));

    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final URI gateway;
    private final URI rest;
    private final URI management;
    private @Nullable Process process;
    private @Nullable CamundaClient client;

    public BrokerForTests(Path data, int partitions) {
        this.data = data;
        List<Integer> ports = freePorts(5);
        gateway = address(ports.get(0));
        rest = address(ports.get(1));
        management = address(ports.get(2));
        int internal = ports.get(3);
        environment.putAll(Map.of(
                "ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1",
                "ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1",
                "ZEEBE_BROKER_GATEWAY_NETWORK_PORT", String.valueOf(gateway.getPort()),
                "ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", String.valueOf(ports.get(4)),
                "ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", String.valueOf(internal),
                "ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS", "127.0.0.1:" + internal,
                "ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", String.valueOf(partitions),
                "ZEEBE_BROKER_DATA_DIRECTORY", data.resolve("engine").toString(),
                "ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB"));
        environment.putAll(Map.of(
                "SERVER_ADDRESS",
                "127.0.0.1",
                "SERVER_PORT",
                String.valueOf(rest.getPort()),
                "MANAGEMENT_SERVER_ADDRESS",
                "127.0.0.1",
                "MANAGEMENT_SERVER_PORT",
                String.valueOf(management.getPort())));
    }

    BrokerForTests withExporter(String id, Map<String, String> arguments) {
        return withExporter(id, JAR, TurnoutExporter.class.getName(), arguments);
    }

    public BrokerForTests withExporter(String id, Path jar, String className, Map<String, String> arguments) {
        String prefix = "ZEEBE_BROKER_EXPORTERS_" + id + "_";
        environment.put(prefix + "JARPATH", jar.toString());
        environment.put(prefix + "CLASSNAME", className);
        arguments.forEach((name, value) -> environment.put(prefix + "ARGS_" + name, value));
        return this;
    }

    public BrokerForTests withControlledClock() {
        environment.put("ZEEBE_CLOCK_CONTROLLED", "true");
        return this;
    }

    public BrokerForTests start() {
        launch();
        Awaitility.await("broker ready, its log is " + log())
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(this::isReady);
        client = CamundaClient.newClientBuilder()
                .grpcAddress(gateway)
                .restAddress(rest)
                .preferRestOverGrpc(false)
                .defaultRequestTimeout(Duration.ofSeconds(30))
                .build();
        return this;
    }

    /** Starts a broker that is expected to refuse, and answers what it says. */
    String startAndFail() {
        launch();
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> Files.readString(log()).contains("Turnout exporter: "));
            return Files.readString(log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            kill();
        }
    }

    public CamundaClient client() {
        return Objects.requireNonNull(client, "start() comes first");
    }

    /** Where the broker answers about itself, its clock among other things. */
    public URI management() {
        return management;
    }

    void kill() {
        closeClient();
        running().destroyForcibly().onExit().join();
    }

    /** Lets it end in good order, which takes longer. */
    public void stop() {
        closeClient();
        running().destroy();
        running().onExit().join();
    }

    private void closeClient() {
        if (client != null) {
            client.close();
            client = null;
        }
    }

    void wipe() {
        try {
            FileSystemUtils.deleteRecursively(data.resolve("engine"));
        } catch (IOException stillThere) {
            throw new UncheckedIOException(stillThere);
        }
    }

    @Override
    public void close() {
        kill();
    }

    Path log() {
        return data.resolve("broker.log");
    }

    private void launch() {
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            // As the embedded engine: it starts faster and lives for minutes.
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            "config" + File.pathSeparator + "lib/*",
                            "io.camunda.application.StandaloneBroker")
                    .directory(HOME.toFile());
            builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG"));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            process = builder.start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "start() comes first");
    }

    private boolean isReady() {
        if (!running().isAlive()) {
            throw new IllegalStateException("The broker ended; its log is " + log());
        }
        String partitions = answer("/actuator/partitions");
        return answer("/actuator/health/readiness").contains("UP")
                && partitions.contains("\"PROCESSING\"")
                && !partitions.contains("\"REPLAY\"");
    }

    private String answer(String path) {
        HttpRequest request = HttpRequest.newBuilder(management.resolve(path))
                .timeout(Duration.ofSeconds(2))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** All held at the same time, so that no two are the same. */
    private static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
