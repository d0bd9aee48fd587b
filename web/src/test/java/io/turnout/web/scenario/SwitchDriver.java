package io.turnout.web.scenario;

import java.sql.Timestamp;
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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Everybody who works on one switch, driven through the API: completes each task that turns up with the answers of the
 * story, plays the provider's messages when a process waits for one, and moves the clock when only time is missing.
 */
final class SwitchDriver {

    /** Shorter waits are real ones: a scenario that wants a device to be lost has to wait for it. */
    private static final Duration WORTH_JUMPING = Duration.ofMinutes(3);

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** No story of a switch takes so many waits; more of them are a case that has lost its way. */
    private static final int MOST_JUMPS = 300;

    private final ApiClient api;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final EngineLog engineLog;
    private final Map<String, Function<JsonNode, Map<String, Object>>> answers = new HashMap<>();
    private final Map<String, Message> messages = new HashMap<>();
    private final Set<String> completed = new HashSet<>();
    private final Set<String> held = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private final List<String> story = new ArrayList<>();
    private Optional<Standstill> seen = Optional.empty();
    private int jumps;
    private Hands hands;

    /** @param jdbc the database of an application that may run elsewhere */
    SwitchDriver(ApiClient api, Hands hands, Clock clock, JdbcClient jdbc, EngineLog engineLog) {
        this.api = api;
        this.hands = hands;
        this.clock = clock;
        this.jdbc = jdbc;
        this.engineLog = engineLog;
    }

    /** Has everything done by others, for example on the screens; what is to do is still read from the API. */
    SwitchDriver by(Hands others) {
        hands = others;
        return this;
    }

    /** What is entered in the task of this element, beside what its form requires anyway. */
    SwitchDriver answer(String elementId, Map<String, Object> values) {
        return answer(elementId, task -> values);
    }

    /** As above, for an answer that depends on what the task offers. */
    SwitchDriver answer(String elementId, Function<JsonNode, Map<String, Object>> values) {
        answers.put(elementId, values);
        return this;
    }

    /** The first option of a field, for example the best offer. */
    static String firstOption(JsonNode task, String field) {
        return option(task, field, 0);
    }

    /** A message from outside that is sent once, as soon as the process waits at this element. */
    SwitchDriver message(String elementId, String name, Supplier<Map<String, Object>> body) {
        messages.put(elementId, new Message(name, body));
        sent.remove(elementId);
        return this;
    }

    /** An engine that has nothing to do before its next timer. */
    private record Standstill(EngineLog.Reach reach, Optional<Instant> nextTimer) {}

    private record Message(String name, Supplier<Map<String, Object>> body) {}

    /** Every element whose task was completed, in order. */
    List<String> story() {
        return story;
    }

    /** Another option than the first, for example the second best offer. */
    static String option(JsonNode task, String field, int position) {
        for (JsonNode candidate : task.path("form").path("fields")) {
            if (candidate.path("key").asString().equals(field)) {
                return candidate.path("options").path(position).path("value").asString();
            }
        }
        throw new AssertionError("Task " + task.path("name") + " has no field " + field);
    }

    /** Tasks of this element stay open until released. */
    void hold(String elementId) {
        held.add(elementId);
    }

    void release(String elementId) {
        held.remove(elementId);
    }

    long timesAsked(String elementId) {
        return story.stream().filter(elementId::equals).count();
    }

    /** As below, until a task of this element is open; it stays for the scenario to look at. */
    JsonNode workUntilAsked(UUID caseId, String elementId) {
        held.add(elementId);
        try {
            return workUntil(caseId, current -> isOpen(caseId, elementId));
        } finally {
            held.remove(elementId);
        }
    }

    private boolean isOpen(UUID caseId, String elementId) {
        return StreamSupport.stream(openTasks(caseId).spliterator(), false)
                .anyMatch(task -> elementId.equals(task.path("elementId").asString())
                        && !completed.contains(task.path("key").asString()));
    }

    /** Some of them may be completed already, and the read model not know yet. */
    private JsonNode openTasks(UUID caseId) {
        return api.get("cases/" + caseId + "/tasks?state=open")
                .expect(200)
                .body()
                .path("items");
    }

    /** Whether an element with this id is active in any process of the case. */
    boolean isActive(UUID caseId, String elementId) {
        JsonNode diagram = api.get("cases/" + caseId + "/diagram").expect(200).body();
        return StreamSupport.stream(diagram.path("processes").spliterator(), false)
                .flatMap(
                        process -> StreamSupport.stream(process.path("elements").spliterator(), false))
                .anyMatch(element -> elementId.equals(element.path("id").asString())
                        && "active".equals(element.path("state").asString()));
    }

    /** Works on the case until it is as wanted, or nothing has moved for long. */
    JsonNode workUntil(UUID caseId, Predicate<JsonNode> wanted) {
        Instant lastProgress = Instant.now();
        while (true) {
            JsonNode current = api.get("cases/" + caseId).expect(200).body();
            if (wanted.test(current)) {
                return current;
            }
            if (completeOpenTasks(caseId) || sendMessages(caseId) || jumpToNextTimer(caseId)) {
                lastProgress = Instant.now();
            } else if (Instant.now().isAfter(lastProgress.plus(PATIENCE))) {
                throw new AssertionError("Nothing moves any more after " + story + ". Case: " + current + " incidents: "
                        + api.get("incidents").body());
            }
            pause(Duration.ofMillis(200));
        }
    }

    private boolean completeOpenTasks(UUID caseId) {
        boolean progress = false;
        for (JsonNode task : openTasks(caseId)) {
            String key = task.path("key").asString();
            if (!held.contains(task.path("elementId").asString()) && completed.add(key)) {
                complete(key);
                seen = Optional.empty();
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
                values.put(
                        field.path("key").asString(), sample(task.path("caseId").asString(), field));
            }
        }
        Function<JsonNode, Map<String, Object>> answer = answers.get(element);
        if (answer != null) {
            values.putAll(answer.apply(task));
        }
        hands.complete(task, values);
        story.add(element);
    }

    /** A value that the form accepts: the first option, today, one. */
    private Object sample(String caseId, JsonNode field) {
        String firstOption = field.path("options").path(0).path("value").asString("");
        return switch (field.path("type").asString()) {
            case "file", "filepicker" -> hands.paper(caseId);
            case "checkbox" -> true;
            case "number" -> Math.max(1, field.path("min").asInt(1));
            case "datetime", "date" -> clock.instant().toString().substring(0, 10);
            case "checklist" -> List.of(firstOption);
            case "select", "radio" -> firstOption;
            default -> "entered by the scenario";
        };
    }

    private boolean sendMessages(UUID caseId) {
        if (messages.isEmpty()) {
            return false;
        }
        boolean progress = false;
        JsonNode diagram = api.get("cases/" + caseId + "/diagram").expect(200).body();
        for (JsonNode process : diagram.path("processes")) {
            for (JsonNode element : process.path("elements")) {
                Message message = messages.get(element.path("id").asString());
                if (message != null && "active".equals(element.path("state").asString())) {
                    messages.remove(element.path("id").asString());
                    sent.add(element.path("id").asString());
                    seen = Optional.empty();
                    hands.send(caseId, message.name(), message.body().get());
                    story.add(message.name());
                    progress = true;
                }
            }
        }
        return progress;
    }

    private boolean jumpToNextTimer(UUID caseId) {
        // In this order: what the engine has not told yet would be missing in what is looked at next.
        EngineLog.Reach reach = engineLog.reach();
        if (!reach.isStored() || engineWorks() || isBehind(caseId)) {
            seen = Optional.empty();
            return false;
        }
        Optional<Instant> next = nextTimer(caseId);
        Optional<Standstill> now = Optional.of(new Standstill(reach, next));
        boolean seenBefore = now.equals(seen);
        seen = now;
        // What the scenario waits for may have begun with this timer: it looks once more before the jump.
        if (next.isEmpty() || !seenBefore) {
            return false;
        }
        Duration left = Duration.between(clock.instant(), next.get());
        if (left.compareTo(WORTH_JUMPING) < 0) {
            return false;
        }
        if (++jumps > MOST_JUMPS) {
            throw new AssertionError("Only time passes any more, after " + story);
        }
        hands.advance(left.plusSeconds(1));
        return true;
    }

    /**
     * A clock that jumps while a worker works lets its job time out, and another worker gets it too. A call without its
     * called process has a worker that listens to it; a user task that nobody can see yet is about to come.
     */
    private boolean engineWorks() {
        return jdbc.sql("""
                        select exists (select from engine.element_instance e where state = 'active'
                        and (element_type in ('SERVICE_TASK', 'BUSINESS_RULE_TASK')
                          or element_type = 'CALL_ACTIVITY' and not exists (
                            select from engine.process_instance called
                            where called.parent_element_instance_key = e.key and called.state = 'active')
                          or element_type = 'USER_TASK' and not exists (
                            select from engine.user_task task where task.element_instance_key = e.key)))""").query(Boolean.class).single();
    }

    /**
     * What was done through the API and is still shown as waiting has not come back from the engine: timers that it is
     * about to start are not there yet, and a jump would pass over them.
     */
    private boolean isBehind(UUID caseId) {
        sent.removeIf(elementId -> !isActive(caseId, elementId));
        return !sent.isEmpty()
                || StreamSupport.stream(openTasks(caseId).spliterator(), false)
                        .anyMatch(task -> completed.contains(task.path("key").asString()));
    }

    private Optional<Instant> nextTimer(UUID caseId) {
        return jdbc.sql("select min(due) from engine.timer where case_id = ?")
                .param(caseId)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
