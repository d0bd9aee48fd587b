package io.turnout.web.faults;

import io.turnout.web.installation.Copy;
import io.turnout.web.installation.Fleet;
import io.turnout.web.installation.Plant;
import io.turnout.web.scenario.ApiClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Programs that work with an installation while its parts fail, the way a well-behaved integrator does. One starts
 * switches; others complete their tasks up to the offers, which a letter has invited by then, and then cancel them, so
 * that every case takes the whole way through workers, letters and undo. A clerk settles what nobody knows.
 */
final class Load implements AutoCloseable {

    /** Where a case is cancelled instead of worked on. */
    private static final String LAST_TASK = "Task_EnterOffers";

    /** Cases in work at once: starts that the crew cannot follow would only make a heap that outlasts the faults. */
    private static final int MOST_IN_WORK = 60;

    private final PatientApi api;
    private final Clerk clerk;
    private final Fleet fleet;
    private final Duration pauseBetweenStarts;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, UUID> accepted = new ConcurrentHashMap<>();
    private final Set<UUID> cancelled = ConcurrentHashMap.newKeySet();
    private final Map<String, Boolean> completed = new ConcurrentHashMap<>();
    private final List<String> surprises = new CopyOnWriteArrayList<>();
    private final List<Thread> threads;
    private volatile boolean starting = true;

    /** @param copy one that is there, asked anew for every call */
    Load(Plant plant, Supplier<Copy> copy, Fleet fleet, Duration pauseBetweenStarts) {
        this.api = new PatientApi(() -> plant.api(copy.get()));
        this.clerk = new Clerk(plant, api);
        this.fleet = fleet;
        this.pauseBetweenStarts = pauseBetweenStarts;
        this.threads = List.of(
                Thread.ofVirtual().name("starter").start(() -> work(this::startSwitches)),
                Thread.ofVirtual().name("crew").start(() -> work(this::workOnTasks)),
                Thread.ofVirtual().name("clerk").start(() -> work(clerk)));
    }

    /** Case by idempotency key. */
    Map<String, UUID> accepted() {
        return accepted;
    }

    /** Answers that no installation may give, whatever fails. */
    List<String> surprises() {
        return Stream.concat(surprises.stream(), clerk.surprises().stream()).toList();
    }

    /** Calls that had to be asked again because nobody answered them, or only to come back later. */
    List<String> unanswered() {
        return api.unanswered();
    }

    /** Starts no more; the crew goes on until it is closed. */
    void stopStarting() {
        starting = false;
        join(threads.getFirst());
    }

    /** Who dies of something unforeseen is found at the end. */
    private void work(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException unforeseen) {
            surprises.add(Thread.currentThread().getName() + " gave up: " + unforeseen);
        }
    }

    private void startSwitches() {
        while (starting) {
            int n = next.getAndIncrement();
            String key = "start-" + n;
            ApiClient.Answer answer = api.ask(client -> client.post("switches", key, fleet.switchOf(n % fleet.size())));
            if (answer.status() == 202) {
                accepted.put(key, UUID.fromString(answer.body().path("id").asString()));
            } else {
                surprises.add("start " + key + " got " + answer);
            }
            do {
                pause(pauseBetweenStarts);
            } while (starting && accepted.size() - cancelled.size() > MOST_IN_WORK);
        }
    }

    private void workOnTasks() {
        while (!api.isStopped()) {
            ApiClient.Answer open = api.ask(client -> client.get("tasks?state=open&limit=200"));
            for (JsonNode task : open.body().path("items")) {
                workOn(task);
            }
            pause(Duration.ofMillis(100));
        }
    }

    private void workOn(JsonNode task) {
        String key = task.path("key").asString();
        if (api.isStopped() || completed.containsKey(key)) {
            return;
        }
        String element = task.path("elementId").asString();
        UUID caseId = UUID.fromString(task.path("caseId").asString());
        if (element.equals(LAST_TASK)) {
            if (cancelled.add(caseId)) {
                expect(
                        "cancel " + caseId,
                        api.ask(client ->
                                client.post("cases/" + caseId + "/cancellation", Map.of("reason", "Enough was seen"))),
                        Set.of(202, 409));
            }
            return;
        }
        ApiClient.Answer read = api.ask(client -> client.get("tasks/" + key));
        if (read.status() != 200) {
            return;
        }
        Map<String, Object> values = TaskAnswers.to(read.body());
        String idempotencyKey = "complete-" + key;
        ApiClient.Answer answer = api.ask(
                client -> client.post("tasks/" + key + "/completion", idempotencyKey, Map.of("variables", values)));
        expect("complete " + element + " " + key, answer, Set.of(200, 202, 204, 404, 409));
        completed.put(key, true);
    }

    private void expect(String what, ApiClient.Answer answer, Set<Integer> allowed) {
        if (!allowed.contains(answer.status())) {
            surprises.add(what + " got " + answer);
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        starting = false;
        api.stop();
        threads.forEach(Load::join);
    }
}
