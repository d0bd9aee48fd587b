package io.turnout.web.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo's clock page as a person uses it, of an application that runs as a process of its own. */
final class ClockPage {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI base;

    ClockPage(int port) {
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    /** Signs in anew each time: a session does not outlive the process that it was made by. */
    void advance(Duration by) {
        try (HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            post(browser, "/login", tokenOf(browser, "/login"), "username=anna&password=demo");
            String moved = post(browser, "/demo/clock", tokenOf(browser, "/demo"), "by=" + by);
            if (!moved.contains("/demo/clock")) {
                throw new AssertionError("The clock page was not shown after the clock was moved: " + moved);
            }
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private String tokenOf(HttpClient browser, String page) throws IOException, InterruptedException {
        String text = browser.send(
                        HttpRequest.newBuilder(base.resolve(page))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = TOKEN.matcher(text);
        if (!token.find()) {
            throw new AssertionError("Page " + page + " has no form: " + text);
        }
        return token.group(1);
    }

    private String post(HttpClient browser, String path, String token, String form)
            throws IOException, InterruptedException {
        String body = form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return browser.send(
                        HttpRequest.newBuilder(base.resolve(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept", "text/html")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
