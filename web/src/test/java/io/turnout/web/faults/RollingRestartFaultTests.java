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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Copies that are asked to stop, as for a new version. A job keeps its worker for an hour here: what is worked on again
 * within a test was given back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollingRestartFaultTests {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int THREADS = 4;
    private static final int QUEUE = 8;

    /** More than the threads and queues of both copies hold, so that some jobs are still on their way. */
    private static final int CASES = 36;

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
                "1h",
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

    /** Only what was begun may go on here, what was not must go on there, and who waits for an answer gets it. */
    @Test
    void copyThatStopsFinishesWhatItBeganAndGivesBackTheRest() {
        Copy stopping = copies.getFirst();
        ApiClient api = plant.api(stopping);
        CompletableFuture<ApiClient.Answer> call;
        try (Obstacle jobs = Obstacle.atInsertsInto("engine_port.effect", plant.jdbcUrl())) {
            for (int n = 0; n < CASES; n++) {
                started.put("held-" + n, id(api.post("switches", "held-" + n, fleet.switchOf(n))));
            }
            await("every thread works on a job").atMost(LONG).until(() -> jobs.waiting() == 2 * THREADS);
            await("jobs wait for a thread").atMost(LONG).until(() -> waitingJobs(stopping) > 0);
            try (Obstacle calls = Obstacle.atInsertsInto("cases.case_file", plant.jdbcUrl())) {
                call = CompletableFuture.supplyAsync(() -> api.post("switches", "in-flight", fleet.switchOf(99)));
                await("a call is at work").atMost(LONG).until(() -> calls.waiting() == 1);

                stopping.terminate();

                await("readiness is down").atMost(LONG).until(() -> !stopping.isReady());
                await("nothing waits here any more").atMost(LONG).until(() -> waitingJobs(stopping) == 0);
            }
        }
        started.put("in-flight", id(call.join()));
        stopping.stop();
        ApiClient remaining = plant.api(copies.getLast());
        await("every case goes on")
                .atMost(LONG)
                .until(() -> started.values().stream().allMatch(id -> hasTask(remaining, id)));
    }

    private double waitingJobs(Copy copy) {
        return copy.figures(plant.token())
                .lines()
                .filter(line -> line.startsWith("executor_queued_tasks") && line.contains("name=\"jobs\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void oneCopyAfterTheOtherIsRestartedUnderLoadAndNoCallFails() {
        List<String> findings = new ArrayList<>();
        try (Load load = new Load(() -> plant.api(anyReady()), fleet, Duration.ofSeconds(2))) {
            for (Copy copy : copies) {
                copy.stop();
                copy.start().awaitReady();
            }
            load.stopStarting();
            Checker checker = new Checker(plant.jdbc());
            await("every case ends").atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
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
