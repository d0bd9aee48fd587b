package io.turnout.web.faults;

import static org.awaitility.Awaitility.await;

import io.turnout.kernel.PostgresForTests;
import io.turnout.view.DatabaseNotices;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A listener on a line that goes silent without being cut. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseNoticesTests {

    @Test
    void aServerThatDoesNotAnswerAnyMoreIsLeftAndConnectedToAgain(CapturedOutput output) {
        String url = PostgresForTests.newDatabase();
        int server = URI.create(url.substring("jdbc:".length())).getPort();
        AtomicInteger connects = new AtomicInteger();
        try (TcpRelay relay = new TcpRelay(server, new Random(1))) {
            DatabaseNotices notices = new DatabaseNotices(
                    at(url.replace(":" + server, ":" + relay.port())),
                    "anything",
                    Duration.ofSeconds(1),
                    connects::incrementAndGet,
                    received -> {});
            notices.start();
            await().atMost(Duration.ofMinutes(1)).until(() -> connects.get() == 1);
            relay.holdAnswers();
            await().atMost(Duration.ofMinutes(1)).until(() -> output.getOut().contains("Not listening to anything"));
            relay.releaseAnswers();
            await().atMost(Duration.ofMinutes(1)).until(() -> connects.get() > 1);
            notices.stop();
        }
    }

    private static JdbcConnectionDetails at(String url) {
        return new JdbcConnectionDetails() {
            @Override
            public @Nullable String getUsername() {
                return null;
            }

            @Override
            public @Nullable String getPassword() {
                return null;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }
}
