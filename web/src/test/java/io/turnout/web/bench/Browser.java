package io.turnout.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reader of pages or of the API, who measures how long an answer takes. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI base;
    private final @Nullable String token;

    private Browser(int port, @Nullable String token) {
        this.base = URI.create("http://127.0.0.1:" + port + "/");
        this.token = token;
    }

    static Browser program(int port, String token) {
        return new Browser(port, token);
    }

    static Browser signedIn(int port, String login, String password) {
        Browser browser = new Browser(port, null);
        Matcher csrf = CSRF.matcher(browser.text("login"));
        if (!csrf.find()) {
            throw new AssertionError("The login page has no CSRF token");
        }
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(login, password, URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8));
        browser.send(HttpRequest.newBuilder(browser.base.resolve("login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        return browser;
    }

    /** Milliseconds until the whole answer was there. */
    double millisFor(String path) {
        long began = System.nanoTime();
        text(path);
        return (System.nanoTime() - began) / 1e6;
    }

    /** Whether all of it was read; not if the reader was interrupted. */
    boolean read(String path) {
        try {
            return !text(path).isEmpty();
        } catch (IllegalStateException stopped) {
            if (stopped.getCause() instanceof InterruptedException) {
                return false;
            }
            throw stopped;
        }
    }

    String text(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token).header("Accept", "application/json");
        }
        return send(request.build());
    }

    /** Reads a stream line by line for as long as it is wanted. */
    void follow(String path, BooleanSupplier wanted, Consumer<String> line) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "text/event-stream")
                .build();
        try (Stream<String> lines =
                http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            lines.takeWhile(read -> wanted.getAsBoolean()).forEach(line);
        } catch (UncheckedIOException | IOException ended) {
            if (wanted.getAsBoolean()) {
                throw new AssertionError("The stream broke", ended);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200
                    || answer.uri().getPath().equals("/login")
                            && answer.previousResponse().isPresent()) {
                throw new AssertionError(request.uri() + " got " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
