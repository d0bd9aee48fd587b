package io.turnout.web.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.turnout.cases.CaseEvents;
import io.turnout.kernel.PostgresForTests;
import io.turnout.web.api.ApiTestApplication;
import io.turnout.web.tokens.ApiTokens;
import io.turnout.web.tokens.NewToken;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The stream over a real connection: filters and headers are written as in production. */
@SpringBootTest(classes = ApiTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class EventsOverHttpTests {

    private static final String DATABASE = PostgresForTests.newDatabase();
    private static final int OPENINGS = 30;

    @LocalServerPort
    int port;

    @Autowired
    ApiTokens tokens;

    @Autowired
    CaseEvents events;

    @Autowired
    EventFanOut fanOut;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
        registry.add("spring.flyway.out-of-order", () -> true);
        registry.add("spring.jpa.open-in-view", () -> false);
    }

    @Test
    void everyStreamOpensWithItsHeadersAndEndsWithoutAComplaint(CapturedOutput output) throws Exception {
        String secret = tokens.issue(new NewToken("listener", Set.of("integrator"), Set.of("read"), null, null))
                .secret();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < OPENINGS; i++) {
                HttpResponse<InputStream> answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/events"))
                                .header("Authorization", "Bearer " + secret)
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .isPresent();
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                    assertThat(lines.readLine()).isEqualTo(":open");
                }
            }
            client.shutdownNow();
        }
        events.append("engine.ready", null, Map.of());
        events.append("engine.ready", null, Map.of());
        await().atMost(Duration.ofMinutes(1)).until(() -> fanOut.readers() == 0);
        assertThat(output).doesNotContain("committed", "NullPointerException");
    }
}
