package io.turnout.web.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.turnout.web.installation.Copy;
import io.turnout.web.installation.Fleet;
import io.turnout.web.installation.Plant;
import io.turnout.web.scenario.ApiClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Copies that are asked to stop, as for a new version. A job keeps its worker for two minutes here: what another copy
 * works on within one was given back. Only in the long form: it starts copies seven times.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollingRestartFaults {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int THREADS = 4;
    private static final int QUEUE = 8;

    /** A job that is on its way when its stream is cancelled comes back by its timeout, and only so. */
    private static final Duration PAST_TIMEOUT = Duration.ofMinutes(4);

    /** More than the threads and the queue of a copy hold, so that some jobs are still on their way. */
    private static final int CASES = 18;

    private final AtomicInteger turn = new AtomicInteger();
    private final Map<String, UUID> started = new HashMap<>();
    private Plant plant;
    private List<Copy> copies;
    private Fleet fleet;

    @BeforeAll
    void start() {
        plant = Plant.start();
        Map<String, String> settings = Map.of(
                "camunda.client.worker.defaults.timeout",
                "2m",
                "camunda.client.worker.defaults.max-jobs-active",
                Integer.toString(QUEUE),
                "camunda.client.execution-threads",
                Integer.toString(THREADS),
                "turnout.shutdown.drain",
                "1s");
        copies = List.of(plant.copy("a", settings), plant.copy("b", settings));
        fleet = Fleet.imported(plant.api(copies.getFirst()), 100);
    }

    @AfterAll
    void stop() {
        plant.close();
    }

    /** An earlier test may have failed half way. */
    @BeforeEach
    void bothRun() {
        copies.stream().filter(copy -> !copy.isAlive()).forEach(Copy::start);
        copies.forEach(Copy::awaitReady);
    }

    @Test
    void copyThatStopsFinishesWhatItBeganAndGivesBackTheRest() {
        Copy stopping = copies.getFirst();
        Copy other = copies.getLast();
        other.stop();
        try (Obstacle obstacle = Obstacle.atInsertsInto("engine_port.effect", plant.jdbcUrl())) {
            ApiClient api = plant.api(stopping);
            for (int n = 0; n < CASES; n++) {
                started.put("held-" + n, id(api.post("switches", "held-" + n, fleet.switchOf(n))));
            }
            await("every thread works on a job").atMost(LONG).until(() -> obstacle.waiting() == THREADS);
            other.start().awaitReady();

            long asked = System.nanoTime();
            stopping.terminate();

            await("the other copy works on jobs that this one had fetched")
                    .atMost(LONG)
                    .until(() -> obstacle.waiting() == 2 * THREADS);
            System.out.printf(
                    "Another copy worked on what was handed back %d ms after this one was asked to stop%n",
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
        }
        stopping.stop();
        ApiClient api = plant.api(other);
        await("every case goes on")
                .atMost(PAST_TIMEOUT)
                .until(() -> started.values().stream().allMatch(id -> hasTask(api, id)));
    }

    @Test
    void callThatIsInFlightWhenItsCopyStopsIsAnswered() {
        Copy stopping = copies.getLast();
        ApiClient api = plant.api(stopping);
        CompletableFuture<ApiClient.Answer> call;
        try (Obstacle obstacle = Obstacle.atInsertsInto("cases.case_file", plant.jdbcUrl())) {
            call = CompletableFuture.supplyAsync(() -> api.post("switches", "in-flight", fleet.switchOf(99)));
            await("the call is at work").atMost(LONG).until(() -> obstacle.waiting() == 1);
            stopping.terminate();
            await("readiness is down").atMost(LONG).until(() -> !stopping.isReady());
        }
        started.put("in-flight", id(call.join()));
    }

    @Test
    void oneCopyAfterTheOtherIsRestartedUnderLoadAndNoCallFails() {
        List<String> findings = new ArrayList<>();
        try (Load load = new Load(plant, this::anyReady, fleet, Duration.ofSeconds(2))) {
            for (Copy copy : copies) {
                copy.stop();
                copy.start().awaitReady();
            }
            load.stopStarting();
            Checker checker = new Checker(plant.jdbc());
            await("every case ends").atMost(PAST_TIMEOUT).untilAsserted(() -> {
                assertThat(checker.casesStillOpen()).isEmpty();
                assertThat(checker.notExactlyOneEndedInstance()).isEmpty();
            });
            Map<String, UUID> accepted = new HashMap<>(load.accepted());
            accepted.putAll(started);
            findings.addAll(load.surprises());
            findings.addAll(load.unanswered());
            findings.addAll(checker.lostOrInvented(accepted));
            findings.addAll(checker.unsettledEffects());
            findings.addAll(checker.doubledEffects());
            findings.addAll(checker.doubledOrLostMails(plant.mail().getReceivedMessages()));
            findings.addAll(checker.incidents());
        }
        assertThat(findings).isEmpty();
    }

    private static UUID id(ApiClient.Answer accepted) {
        return UUID.fromString(accepted.expect(202).body().path("id").asString());
    }

    private static boolean hasTask(ApiClient api, UUID caseId) {
        return !api.get("cases/" + caseId + "/tasks?state=open")
                .expect(200)
                .body()
                .path("items")
                .isEmpty();
    }

    /** As a load balancer: in turn over the copies whose readiness is up. */
    private Copy anyReady() {
        return await().atMost(LONG)
                .until(() -> copies.get(Math.floorMod(turn.getAndIncrement(), copies.size())), Copy::isReady);
    }
}
