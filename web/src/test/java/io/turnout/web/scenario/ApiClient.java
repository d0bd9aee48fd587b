package io.turnout.web.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API as a program outside sees it. */
public final class ApiClient {

    private static final JsonMapper JSON = new JsonMapper();

    /** One for all: each has threads and open files of its own, and some tests make thousands of calls. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;
    private final String token;

    public ApiClient(int port, String token) {
        this.base = URI.create("http://127.0.0.1:" + port + "/api/v1/");
        this.token = token;
    }

    /** What came back; the body is read as JSON where there is one. */
    public record Answer(int status, JsonNode body) {

        public Answer expect(int... statuses) {
            for (int expected : statuses) {
                if (status == expected) {
                    return this;
                }
            }
            throw new AssertionError("Unexpected answer " + status + ": " + body);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts with an idempotency key of its own. */
    public Answer post(String path, Object body) {
        return post(path, UUID.randomUUID().toString(), body);
    }

    public Answer post(String path, String idempotencyKey, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Replaces what was read with this version. */
    public Answer put(String path, long version, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Puts what has no version. */
    public Answer put(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer postCsv(String path, String csv) {
        return send(request(path)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    /** Uploads a file as a browser's form would, under the part name {@code file}. */
    public Answer upload(String path, String fileName, String mediaType, String content) {
        String boundary = "turnout-" + UUID.randomUUID();
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = answer.body();
            return new Answer(
                    answer.statusCode(),
                    body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.valueToTree(body));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
