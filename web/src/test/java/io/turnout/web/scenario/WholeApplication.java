package io.turnout.web.scenario;

import io.turnout.web.platform.EmbeddedPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
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

    /** Free ports and an empty directory, before the platform reads its settings. */
    static final class OwnPorts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            List<Integer> ports = freePorts(7);
            TestPropertyValues.of(
                            "turnout.data-directory=" + directory(),
                            "turnout.embedded.engine-home=" + System.getProperty("turnout.test.engine-home"),
                            "turnout.embedded.exporter-jar=" + System.getProperty("turnout.test.exporter-jar"),
                            "turnout.embedded.postgres-port=" + ports.get(0),
                            "turnout.embedded.engine-port=" + ports.get(1),
                            "turnout.embedded.engine-command-port=" + ports.get(2),
                            "turnout.embedded.engine-internal-port=" + ports.get(3),
                            "turnout.embedded.engine-rest-port=" + ports.get(4),
                            "turnout.embedded.engine-management-port=" + ports.get(5),
                            "spring.mail.port=" + ports.get(6))
                    .applyTo(context);
        }

        private static String directory() {
            try {
                return Files.createTempDirectory("turnout-scenario").toString();
            } catch (IOException noDirectory) {
                throw new UncheckedIOException(noDirectory);
            }
        }

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
            } catch (IOException noPorts) {
                throw new UncheckedIOException(noPorts);
            }
        }
    }
}
