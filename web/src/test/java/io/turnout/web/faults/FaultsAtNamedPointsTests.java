package io.turnout.web.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.turnout.web.installation.Copy;
import io.turnout.web.installation.Fleet;
import io.turnout.web.installation.Plant;
import io.turnout.web.scenario.ApiClient;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Faults that strike at one line of the code, not at any time. Sizes grow with {@code -Dturnout.faults.scale}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsAtNamedPointsTests {

    private static final int SCALE = Integer.getInteger("turnout.faults.scale", 1);
    private static final Duration LONG = Duration.ofMinutes(2);

    /** Each has up to six open files: its connection and the relay's two, at both ends. */
    private static final int CALLERS = 200;

    private Plant plant;
    private Copy copy;
    private ApiClient api;
    private Fleet fleet;
    private int used;

    @BeforeAll
    void start() {
        plant = Plant.start();
        copy = plant.copy("a", Map.of());
        api = plant.api(copy);
        fleet = Fleet.imported(api, 100);
    }

    @AfterAll
    void stop() {
        plant.close();
    }

    /** F4. */
    @Test
    void aThousandParallelStartsWhoseAnswersGetLostMakeOneCaseForEachKey() throws Exception {
        int keys = 40 * SCALE;
        Random random = new Random(4);
        Map<String, Set<UUID>> answers = new ConcurrentHashMap<>();
        long before = count("select count(*) from cases.case_file");
        try (TcpRelay relay = new TcpRelay(copy.port(), random);
                ExecutorService callers =
                        Executors.newFixedThreadPool(CALLERS, Thread.ofVirtual().factory())) {
            relay.loseFirstAnswers(30);
            List<Future<?>> calls = new ArrayList<>();
            for (int key = 0; key < keys; key++) {
                String name = "lost-answer-" + key;
                Map<String, Object> body = fleet.switchOf(key % fleet.size());
                IntStream.range(0, 10)
                        .forEach(parallel -> calls.add(callers.submit(
                                () -> answers.computeIfAbsent(name, none -> ConcurrentHashMap.newKeySet())
                                        .add(untilAccepted(relay.port(), name, body)))));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        }

        assertThat(answers)
                .hasSize(keys)
                .allSatisfy((key, ids) -> assertThat(ids).hasSize(1));
        assertThat(count("select count(*) from cases.case_file") - before).isEqualTo(keys);
    }

    private UUID untilAccepted(int port, String key, Map<String, Object> body) {
        ApiClient caller = new ApiClient(port, plant.token());
        while (true) {
            try {
                ApiClient.Answer answer = caller.post("switches", key, body);
                if (answer.status() == 202) {
                    return UUID.fromString(answer.body().path("id").asString());
                }
                // Somebody else's request with this key is still in flight, or there are too many at once.
                assertThat(answer.status()).isIn(409, 429, 503);
            } catch (UncheckedIOException answerLost) {
                // Ask again with the same key.
            }
            Waiting.real(Duration.ofMillis(50));
        }
    }

    /** F7: the request is committed, the engine stands still, so it cannot have been published. */
    @Test
    void caseThatWasCommittedButNotPublishedStartsOnceAfterTheRestart() {
        plant.pauseEngine();
        UUID caseId;
        try {
            caseId = startOne();
            copy.kill();
        } finally {
            plant.resumeEngine();
        }
        copy.start().awaitReady();

        await().atMost(LONG).until(() -> isClaimed(caseId));
        assertThat(count("select count(*) from engine.process_instance where parent_key is null and case_id = '"
                        + caseId + "'"))
                .isLessThanOrEqualTo(1);
    }

    /** F8: too early it is refused, with the same key it is taken once, and replayed it gets the same answer. */
    @Test
    void messageBeforeItsSubscriptionIsTakenOnceWhenTheProcessGetsThere() {
        UUID caseId = startOne();
        String path = "cases/" + caseId + "/messages/offers-complete";
        Map<String, Object> body = Map.of("reason", "All have answered");
        firstTask(caseId);
        api.post(path, "early", body).expect(409);

        workUpTo("Task_EnterOffers", caseId);
        api.post(path, "early", body).expect(200);
        await().atMost(LONG).until(() -> begun("Task_ReviewRanking", caseId) == 1);
        api.post(path, "early", body).expect(200);

        assertThat(begun("Task_CheckEligibility", caseId)).isEqualTo(1);
        assertThat(count("select count(*) from cases.timeline where type = 'message-received' and case_id = '" + caseId
                        + "'"))
                .isEqualTo(1);
    }

    private void workUpTo(String element, UUID caseId) {
        await().atMost(LONG).until(() -> {
            boolean there = false;
            for (JsonNode task : openTasks(caseId)) {
                there |= task.path("elementId").asString().equals(element);
                if (!there) {
                    String path = "tasks/" + task.path("key").asString();
                    JsonNode read = api.get(path).expect(200).body();
                    api.post(path + "/completion", path, Map.of("variables", TaskAnswers.to(read)))
                            .expect(200, 202, 204, 404, 409);
                }
            }
            return there;
        });
    }

    private long begun(String element, UUID caseId) {
        return count("select count(*) from engine.element_instance e join engine.process_instance p"
                + " on p.key = e.process_instance_key where e.element_id = '" + element + "' and p.case_id = '" + caseId
                + "'");
    }

    /** F15: what cannot be done now is refused in words, with when to come back, and done later. */
    @Test
    void completionWhileTheEngineStandsStillIsKeptOrAskedForAgainAndStartsAreAccepted() {
        UUID caseId = startOne();
        JsonNode task = firstTask(caseId);
        String path = "tasks/" + task.path("key").asString() + "/completion";
        Map<String, Object> body = Map.of(
                "variables",
                TaskAnswers.required(api.get("tasks/" + task.path("key").asString())
                        .expect(200)
                        .body()));
        plant.pauseEngine();
        UUID accepted;
        try {
            api.post(path, "while-away", body).expect(202, 503);
            accepted = startOne();
        } finally {
            plant.resumeEngine();
        }

        await().atMost(LONG).until(() -> isClaimed(accepted));
        await().atMost(LONG).ignoreExceptions().until(() -> {
            api.post(path, "while-away", body).expect(200, 202, 204, 404, 409);
            return count("select count(*) from engine.user_task where state = 'completed' and key = "
                            + task.path("key").asString())
                    == 1;
        });
    }

    /** What one looks at first when something fails. */
    @Test
    void figuresOfStartsJobsAndReadersCanBeScraped() {
        firstTask(startOne());

        assertThat(copy.figures(plant.token()))
                .contains(
                        "turnout_start_latency_seconds_count",
                        "turnout_starts_waiting",
                        "turnout_exporter_lag_seconds",
                        "turnout_incidents_open",
                        "turnout_effects_unsettled{state=\"UNKNOWN\"}",
                        "turnout_events_readers{stream=\"api\"}",
                        "camunda_job_invocations_total",
                        "type=\"provider-switch.register-case\"");
    }

    /** F14: the steps of some cases fail whatever is tried; the others do not notice, and all are mended at once. */
    @Test
    void incidentsOfSomeCasesHoldUpNoOtherAndAreResolvedTogether() {
        int cases = 50 * SCALE;
        plant.jdbc().sql("""
                create function cases.refuse_some() returns trigger language plpgsql as $$
                begin
                  if new.type = 'phase-changed' and hashtext(new.case_id::text) % 5 = 0 then
                    raise exception 'The test refuses this case';
                  end if;
                  return new;
                end $$;
                create trigger refuse_some before insert on cases.timeline for each row execute function cases.refuse_some()""").update();
        List<UUID> started = IntStream.range(0, cases).mapToObj(n -> startOne()).toList();
        long bad = started.stream().filter(this::isRefused).count();
        await().atMost(LONG).until(() -> openIncidents() == bad);
        await().atMost(LONG)
                .until(() -> started.stream().filter(id -> !isRefused(id)).allMatch(id -> firstTaskOrNone(id) != null));

        plant.jdbc().sql("drop trigger refuse_some on cases.timeline").update();
        api.post("incidents/resolutions", Map.of("reason", "The cause is gone")).expect(200);

        await().atMost(LONG).until(() -> openIncidents() == 0);
        await().atMost(LONG).until(() -> started.stream().allMatch(id -> firstTaskOrNone(id) != null));
    }

    private boolean isRefused(UUID caseId) {
        return count("select case when hashtext('" + caseId + "') % 5 = 0 then 1 else 0 end") == 1;
    }

    /** F19: running cases finish on the version they began with; new ones take the new one. */
    @Test
    void casesFinishOnTheVersionTheyBeganWith() {
        List<UUID> before =
                IntStream.range(0, 10 * SCALE).mapToObj(n -> startOne()).toList();
        before.forEach(this::firstTask);
        long oldVersion = version(before.getFirst());
        ChangedModels.deployTo(plant.engineSettings());
        List<UUID> after =
                IntStream.range(0, 10 * SCALE).mapToObj(n -> startOne()).toList();
        after.forEach(this::firstTask);

        List<UUID> all = new ArrayList<>(before);
        all.addAll(after);
        all.forEach(id -> api.post("cases/" + id + "/cancellation", Map.of("reason", "Enough was seen"))
                .expect(202));

        await().atMost(LONG).until(() -> all.stream().allMatch(id -> "cancelled".equals(state(id))));
        assertThat(before).allSatisfy(id -> assertThat(version(id)).isEqualTo(oldVersion));
        assertThat(after).allSatisfy(id -> assertThat(version(id)).isGreaterThan(oldVersion));
    }

    private long version(UUID caseId) {
        return count(
                "select version from engine.process_instance where parent_key is null and case_id = '" + caseId + "'");
    }

    private String state(UUID caseId) {
        return api.get("cases/" + caseId).expect(200).body().path("state").asString();
    }

    private UUID startOne() {
        return UUID.fromString(api.post("switches", fleet.switchOf(used++ % fleet.size()))
                .expect(202)
                .body()
                .path("id")
                .asString());
    }

    private JsonNode firstTask(UUID caseId) {
        return await().atMost(LONG).until(() -> firstTaskOrNone(caseId), task -> task != null);
    }

    private JsonNode firstTaskOrNone(UUID caseId) {
        JsonNode items = openTasks(caseId);
        return items.isEmpty() ? null : items.path(0);
    }

    private JsonNode openTasks(UUID caseId) {
        return api.get("cases/" + caseId + "/tasks?state=open")
                .expect(200)
                .body()
                .path("items");
    }

    private boolean isClaimed(UUID caseId) {
        return count("select count(*) from engine_port.process_start where claimed_at is not null and case_id = '"
                        + caseId + "'")
                == 1;
    }

    private long openIncidents() {
        return count("select count(*) from engine.incident where resolved is null");
    }

    private long count(String sql) {
        return plant.jdbc().sql(sql).query(Long.class).single();
    }
}
