package io.turnout.web.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** A program that reads the stream of events and, when it is cut off, goes on behind the last event it saw. */
final class Subscriber implements AutoCloseable {

    private final IntSupplier port;
    private final String token;
    private final List<Long> seen = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Thread reader;
    private volatile boolean open = true;

    /** @param port of a copy that is there, asked anew for every connection */
    Subscriber(IntSupplier port, String token) {
        this.port = port;
        this.token = token;
        this.reader = Thread.ofVirtual().name("subscriber").start(this::read);
    }

    /** The ids of the events, in the order in which they came. */
    List<Long> seen() {
        return seen;
    }

    private void read() {
        while (open) {
            try {
                HttpResponse<Stream<String>> answer = http.send(request(), HttpResponse.BodyHandlers.ofLines());
                try (Stream<String> lines = answer.body()) {
                    lines.filter(line -> line.startsWith("id:")).forEach(this::note);
                }
            } catch (IOException | UncheckedIOException cutOff) {
                // As a browser's EventSource does: a moment later, behind the last event.
            } catch (InterruptedException stopped) {
                return;
            }
            pause();
        }
    }

    private void note(String line) {
        seen.add(Long.parseLong(line.substring("id:".length()).strip()));
    }

    private HttpRequest request() {
        String last = Long.toString(seen.isEmpty() ? 0 : seen.getLast());
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + "/api/v1/events"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", last)
                .build();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
        http.shutdownNow();
        reader.interrupt();
    }
}
