package io.turnout.engine;

import io.camunda.client.CamundaClient;
import io.turnout.engine.EngineSettings.Database;
import io.turnout.engine.EngineSettings.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real engine for tests, with a clock that can be moved: one per test run, or one of a test's own. */
public final class EngineForTests {

    private EngineForTests() {}

    private static final class Shared {
        static final EngineSettings SETTINGS = settings(null, null);
        static final EmbeddedEngine RUNNING = started(SETTINGS);
    }

    /** The engine of this test run, without exporter. */
    public static EngineSettings shared() {
        if (!Shared.RUNNING.isAlive()) {
            throw new IllegalStateException("The engine of the tests died; its log is " + Shared.SETTINGS.log());
        }
        return Shared.SETTINGS;
    }

    /** Settings of an engine of the test's own, on free ports and an empty data directory. */
    public static EngineSettings settings(@Nullable Path exporterJar, @Nullable Database database) {
        try {
            Path directory = Files.createTempDirectory("turnout-engine");
            return new EngineSettings(
                    Path.of(System.getProperty("turnout.test.engine-home")),
                    directory.resolve("data"),
                    directory.resolve("engine.log"),
                    exporterJar,
                    database,
                    freePorts(),
                    Integer.getInteger("turnout.embedded.partitions", 1),
                    true);
        } catch (IOException noDirectory) {
            throw new UncheckedIOException(noDirectory);
        }
    }

    /** Starts it, waits until it takes commands, and stops it when the test run ends. */
    public static EmbeddedEngine started(EngineSettings settings) {
        EmbeddedEngine engine = new EmbeddedEngine(settings, () -> Duration.ZERO);
        Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
        engine.start();
        engine.awaitReady(Duration.ofMinutes(2));
        return engine;
    }

    public static CamundaClient client(EngineSettings settings) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(settings.grpcAddress())
                .restAddress(settings.restAddress())
                .preferRestOverGrpc(false)
                .build();
    }

    private static Ports freePorts() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
