package io.turnout.web.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.turnout.kernel.PostgresForTests;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an answer calls its trace, and what the tracing does, over a real connection with all its filters. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.tracing.sampling.probability=1.0",
            "management.opentelemetry.tracing.export.schedule-delay=100ms"
        })
class TraceIdFilterTests {

    private static final String CALLERS = "0af7651916cd43dd8448eb211c80319c";

    @SpringBootApplication
    @ComponentScan({"io.turnout.web.api.http", "io.turnout.web.tokens"})
    static class Application {

        @Bean
        InMemorySpanExporter exported() {
            return InMemorySpanExporter.create();
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        String url = PostgresForTests.newDatabase();
        registry.add("spring.datasource.url", () -> url);
        registry.add("spring.flyway.out-of-order", () -> true);
    }

    @LocalServerPort
    int port;

    @Autowired
    InMemorySpanExporter exported;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void forget() {
        exported.reset();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aRequestIsOneSpanAndItsAnswerCarriesTheIdOfItsTrace() throws Exception {
        HttpResponse<String> refused = client.send(request().build(), HttpResponse.BodyHandlers.ofString());

        String traceId = refused.headers().firstValue("Trace-Id").orElseThrow();
        assertThat(problem(refused).path("traceId").asString()).isEqualTo(traceId);
        assertThat(spans()).extracting(SpanData::getTraceId).containsExactly(traceId);
    }

    @Test
    void theTraceOfACallerGoesOn() throws Exception {
        HttpResponse<String> refused = client.send(
                request()
                        .header("traceparent", "00-" + CALLERS + "-b7ad6b7169203331-01")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(refused.headers().firstValue("Trace-Id")).hasValue(CALLERS);
        assertThat(problem(refused).path("traceId").asString()).isEqualTo(CALLERS);
        assertThat(spans()).extracting(SpanData::getTraceId).containsExactly(CALLERS);
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/tokens"));
    }

    /** The span ends a moment after the answer was read. */
    private List<SpanData> spans() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !exported.getFinishedSpanItems().isEmpty());
        return exported.getFinishedSpanItems();
    }

    private static JsonNode problem(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
