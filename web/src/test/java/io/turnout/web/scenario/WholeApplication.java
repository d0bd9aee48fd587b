package io.turnout.web.scenario;

import io.turnout.web.platform.EmbeddedPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The default run as users get it, on ports and a data directory of the test's own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {WholeApplication.OwnPorts.class, EmbeddedPlatform.class})
@ActiveProfiles("demo")
@DirtiesContext
abstract class WholeApplication {

    private static final List<String> PORTS = List.of(
            "turnout.embedded.postgres-port",
            "turnout.embedded.engine-port",
            "turnout.embedded.engine-command-port",
            "turnout.embedded.engine-internal-port",
            "turnout.embedded.engine-rest-port",
            "turnout.embedded.engine-management-port",
            "spring.mail.port");

    /** Free ports and an empty directory, before the platform reads its settings. */
    static final class OwnPorts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(settings(directory(), portsByName())).applyTo(context);
        }

        private static String directory() {
            try {
                return Files.createTempDirectory("turnout-scenario").toString();
            } catch (IOException noDirectory) {
                throw new UncheckedIOException(noDirectory);
            }
        }
    }

    /** A free port for each setting of the default run that names one. */
    static Map<String, Integer> portsByName() {
        Map<String, Integer> ports = new HashMap<>();
        List<Integer> free = freePorts(PORTS.size());
        PORTS.forEach(setting -> ports.put(setting, free.get(ports.size())));
        return ports;
    }

    /** Everything that a default run beside others needs to be told. */
    static Map<String, String> settings(String directory, Map<String, Integer> ports) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "turnout.data-directory", directory,
                "turnout.embedded.engine-home", System.getProperty("turnout.test.engine-home"),
                "turnout.embedded.exporter-jar", System.getProperty("turnout.test.exporter-jar")));
        ports.forEach((setting, port) -> settings.put(setting, Integer.toString(port)));
        return settings;
    }

    static List<Integer> freePorts(int count) {
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
        } catch (IOException noPorts) {
            throw new UncheckedIOException(noPorts);
        }
    }
}
