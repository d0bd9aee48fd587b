package io.turnout.web.scenario;

import io.turnout.engine.ClockControl;
import io.turnout.view.RunningTimer;
import io.turnout.view.Timers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Everybody who works on one switch, driven through the API: completes each task that turns up with the answers of the
 * story, plays the provider's messages when a process waits for one, and moves the clock when only time is missing.
 */
final class SwitchDriver {

    /** Shorter waits are real ones: a line test has to measure, a soak has to watch. */
    private static final Duration WORTH_JUMPING = Duration.ofMinutes(3);

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final ApiClient api;
    private final ClockControl clockControl;
    private final Clock clock;
    private final Timers timers;
    private final Map<String, Supplier<Map<String, Object>>> answers = new HashMap<>();
    private final Map<String, Supplier<Map<String, Object>>> messages = new HashMap<>();
    private final Set<String> completed = new HashSet<>();
    private final List<String> story = new ArrayList<>();

    SwitchDriver(ApiClient api, ClockControl clockControl, Clock clock, Timers timers) {
        this.api = api;
        this.clockControl = clockControl;
        this.clock = clock;
        this.timers = timers;
    }

    /** What is entered in the task of this element, beside what its form requires anyway. */
    SwitchDriver answer(String elementId, Supplier<Map<String, Object>> values) {
        answers.put(elementId, values);
        return this;
    }

    /** A message of the provider that is sent as soon as a process waits for it. */
    SwitchDriver message(String name, Supplier<Map<String, Object>> body) {
        messages.put(name, body);
        return this;
    }

    /** Every element whose task was completed, in order. */
    List<String> story() {
        return story;
    }

    /** Works on the case until it is as wanted, or nothing has moved for long. */
    JsonNode workUntil(UUID caseId, Predicate<JsonNode> wanted) {
        Instant lastProgress = Instant.now();
        while (true) {
            JsonNode current = api.get("cases/" + caseId).expect(200).body();
            if (wanted.test(current)) {
                return current;
            }
            if (completeOpenTasks(caseId) || sendMessages(caseId) || jumpToNextTimer(caseId, lastProgress)) {
                lastProgress = Instant.now();
            } else if (Instant.now().isAfter(lastProgress.plus(PATIENCE))) {
                throw new AssertionError("Nothing moves any more after " + story + ". Case: " + current + " incidents: "
                        + api.get("incidents").body());
            }
            pause(Duration.ofMillis(300));
        }
    }

    private boolean completeOpenTasks(UUID caseId) {
        boolean progress = false;
        for (JsonNode task : api.get("cases/" + caseId + "/tasks?state=open")
                .expect(200)
                .body()
                .path("items")) {
            String key = task.path("key").asString();
            if (completed.add(key)) {
                complete(key);
                progress = true;
            }
        }
        return progress;
    }

    private void complete(String key) {
        JsonNode task = api.get("tasks/" + key).expect(200).body();
        String element = task.path("elementId").asString();
        Map<String, Object> values = new HashMap<>();
        for (JsonNode field : task.path("form").path("fields")) {
            if (field.path("required").asBoolean()) {
                values.put(field.path("key").asString(), sample(field));
            }
        }
        Supplier<Map<String, Object>> answer = answers.get(element);
        if (answer != null) {
            values.putAll(answer.get());
        }
        api.post("tasks/" + key + "/completion", Map.of("variables", values)).expect(200, 202, 204);
        story.add(element);
    }

    /** A value that the form accepts: the first option, today, one. */
    private Object sample(JsonNode field) {
        String firstOption = field.path("options").path(0).path("value").asString("");
        return switch (field.path("type").asString()) {
            case "checkbox" -> true;
            case "number" -> Math.max(1, field.path("min").asInt(1));
            case "datetime", "date" -> clock.instant().toString().substring(0, 10);
            case "checklist" -> List.of(firstOption);
            case "select", "radio" -> firstOption;
            default -> "entered by the scenario";
        };
    }

    private boolean sendMessages(UUID caseId) {
        boolean progress = false;
        for (Map.Entry<String, Supplier<Map<String, Object>>> message :
                Map.copyOf(messages).entrySet()) {
            int status = api.post(
                            "cases/" + caseId + "/messages/" + message.getKey(),
                            message.getValue().get())
                    .expect(200, 202, 204, 404, 409)
                    .status();
            if (status < 300) {
                messages.remove(message.getKey());
                story.add(message.getKey());
                progress = true;
            }
        }
        return progress;
    }

    private boolean jumpToNextTimer(UUID caseId, Instant lastProgress) {
        if (Instant.now().isBefore(lastProgress.plusSeconds(2))) {
            return false;
        }
        Optional<Instant> next = nextTimer(caseId);
        if (next.isEmpty()) {
            return false;
        }
        Duration left = Duration.between(clock.instant(), next.get());
        if (left.compareTo(WORTH_JUMPING) < 0) {
            return false;
        }
        clockControl.advance(left.plusSeconds(1));
        return true;
    }

    private Optional<Instant> nextTimer(UUID caseId) {
        return timers.next(caseId).map(RunningTimer::due);
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
