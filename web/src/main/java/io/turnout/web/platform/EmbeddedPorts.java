package io.turnout.web.platform;

import io.turnout.engine.EngineSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.Environment;

/** The loopback ports of the default run; each can be moved by a setting. */
record EmbeddedPorts(int web, int postgres, EngineSettings.Ports engine) {

    static EmbeddedPorts of(Environment environment) {
        return new EmbeddedPorts(
                port(environment, "server.port", 8080),
                port(environment, "turnout.embedded.postgres-port", 26432),
                new EngineSettings.Ports(
                        port(environment, "turnout.embedded.engine-port", 26500),
                        port(environment, "turnout.embedded.engine-command-port", 26501),
                        port(environment, "turnout.embedded.engine-internal-port", 26502),
                        port(environment, "turnout.embedded.engine-rest-port", 26503),
                        port(environment, "turnout.embedded.engine-management-port", 26504)));
    }

    /**
     * Tells in one line which port is taken and how to move it. What an earlier, killed run left behind does not count:
     * it is found by its process id and stopped or used again.
     *
     * @throws CannotStart if somebody else has one of the ports
     */
    void requireFree(Path data) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("SERVER_PORT", web);
        if (!Files.exists(data.resolve("postgres/postmaster.pid"))) {
            wanted.put("TURNOUT_EMBEDDED_POSTGRESPORT", postgres);
        }
        if (!isOrphaned(data.resolve("engine/engine.pid"))) {
            wanted.put("TURNOUT_EMBEDDED_ENGINEPORT", engine.gateway());
            wanted.put("TURNOUT_EMBEDDED_ENGINECOMMANDPORT", engine.command());
            wanted.put("TURNOUT_EMBEDDED_ENGINEINTERNALPORT", engine.internal());
            wanted.put("TURNOUT_EMBEDDED_ENGINERESTPORT", engine.rest());
            wanted.put("TURNOUT_EMBEDDED_ENGINEMANAGEMENTPORT", engine.management());
        }
        wanted.forEach((setting, port) -> {
            if (isTaken(port)) {
                throw new CannotStart("Port " + port + " is taken by another program. Stop it, or choose another port: "
                        + setting + "=<port> ./mvnw");
            }
        });
    }

    private static boolean isOrphaned(Path pidFile) {
        try {
            String pid = Files.exists(pidFile) ? Files.readString(pidFile).strip() : "";
            return pid.matches("\\d{1,18}")
                    && ProcessHandle.of(Long.parseLong(pid)).isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    private static int port(Environment environment, String setting, int standard) {
        return environment.getProperty(setting, Integer.class, standard);
    }
}
