package io.turnout.web.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the engine's log has been written, read by the exporter and stored in the read model, by its own figures.
 *
 * @param management where the engine shows them
 */
record EngineLog(URI management) {

    private static final String HANDED_OVER = "exporter_last_exported_position";
    private static final String STORED = "exporter_last_updated_exported_position";
    private static final Pattern FIGURE = Pattern.compile("(?m)^zeebe_(log_appender_last_appended_position|"
            + HANDED_OVER + "|" + STORED + "|exporter_events_total)(\\{\\S*}) (\\S+)$");

    /** The same figures twice in a row are those of an engine that stands still. */
    record Reach(Map<String, Double> figures) {

        /** Whether everything that the exporter was handed over is in the read model. */
        boolean isStored() {
            return figures.entrySet().stream()
                    .filter(figure -> figure.getKey().startsWith(HANDED_OVER))
                    .allMatch(handedOver ->
                            figures.getOrDefault(handedOver.getKey().replace(HANDED_OVER, STORED), -1.0)
                                    >= handedOver.getValue());
        }
    }

    Reach reach() {
        Map<String, Double> figures = new TreeMap<>();
        Matcher figure = FIGURE.matcher(page());
        while (figure.find()) {
            figures.put(figure.group(1) + figure.group(2), Double.valueOf(figure.group(3)));
        }
        if (figures.isEmpty()) {
            throw new AssertionError("The engine at " + management + " does not say how far its log is written");
        }
        return new Reach(figures);
    }

    private String page() {
        HttpRequest request = HttpRequest.newBuilder(management.resolve("/actuator/prometheus"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
