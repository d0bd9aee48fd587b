package io.turnout.engine;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A child that always dies at once, because its home is empty. */
@ExtendWith(OutputCaptureExtension.class)
class EmbeddedEngineTests {

    @TempDir
    Path directory;

    @Test
    void anEngineThatCannotBeLaunchedForAWhileIsLaunchedOnceItCan(CapturedOutput output) throws IOException {
        Path home = Files.createDirectory(directory.resolve("home"));
        EngineSettings settings = new EngineSettings(
                home,
                directory.resolve("data"),
                directory.resolve("engine.log"),
                null,
                null,
                new EngineSettings.Ports(1, 2, 3, 4, 5),
                1,
                false);
        try (EmbeddedEngine engine = new EmbeddedEngine(settings, () -> Duration.ZERO)) {
            engine.start();
            long first = engine.pid();
            Files.delete(home);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> output.getOut().contains("The engine could not be started again"));
            Files.createDirectory(home);
            await().atMost(Duration.ofMinutes(1)).until(() -> engine.pid() != first);
        }
    }
}
