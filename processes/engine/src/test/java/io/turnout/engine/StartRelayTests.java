package io.turnout.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import io.turnout.kernel.Ids;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class StartRelayTests extends EngineTest {

    @Autowired
    ProcessStarter starter;

    @Autowired
    CaseClaims claims;

    @Autowired
    CamundaClient client;

    @Autowired
    InstanceCommands instances;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    private final Map<UUID, Long> started = new ConcurrentHashMap<>();
    private final Map<Long, Boolean> claimed = new ConcurrentHashMap<>();
    private JobWorker registerCase;

    @BeforeEach
    void aWorkerThatClaims() {
        registerCase = client.newWorker()
                .jobType("provider-switch.register-case")
                .handler((jobs, job) -> {
                    UUID caseId = UUID.fromString(String.valueOf(job.getVariable("caseId")));
                    boolean first = claims.claim(caseId, job.getProcessInstanceKey());
                    claimed.put(job.getProcessInstanceKey(), first);
                    if (first) {
                        started.put(caseId, job.getProcessInstanceKey());
                    }
                    jobs.newCompleteCommand(job.getKey())
                            .variables(Map.of("claimed", first))
                            .send()
                            .join();
                })
                .streamEnabled(true)
                .open();
    }

    @AfterEach
    void endAll() {
        registerCase.close();
        started.values().forEach(root -> instances.cancel(Long.toString(root)));
    }

    @Test
    void everyRequestStartsOneInstance() {
        List<UUID> cases = Stream.generate(Ids::next).limit(50).toList();

        new TransactionTemplate(transactions).executeWithoutResult(status -> cases.forEach(this::request));

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(started.keySet()).containsAll(cases));
        cases.forEach(caseId -> assertThat(claims.rootInstance(caseId)).contains(started.get(caseId)));
    }

    @Test
    void requestThatIsRolledBackStartsNothing() {
        UUID rolledBack = Ids.next();
        UUID kept = Ids.next();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            request(rolledBack);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> request(kept));

        await().atMost(Duration.ofMinutes(1)).until(() -> started.containsKey(kept));
        assertThat(started).doesNotContainKey(rolledBack);
    }

    @Test
    void requestWhoseTurnIsFarAheadSinceTheClockWasSetBackIsPublishedNow() {
        UUID caseId = Ids.next();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            request(caseId);
            jdbc.sql(
                            "update engine_port.process_start set next_publish_at = now() + interval '1 hour' where case_id = ?")
                    .param(caseId)
                    .update();
        });

        await().atMost(Duration.ofMinutes(1)).until(() -> started.containsKey(caseId));
    }

    @Test
    void caseThatNobodyClaimedIsPublishedAgainAndASecondInstanceIsTurnedAway() {
        UUID caseId = Ids.next();
        new TransactionTemplate(transactions).executeWithoutResult(status -> request(caseId));
        await().atMost(Duration.ofMinutes(1)).until(() -> started.containsKey(caseId));

        // What a copy does that was paused between reading the outbox and marking it.
        client.newPublishMessageCommand()
                .messageName("switch-requested")
                .correlationKey(caseId.toString())
                .messageId(caseId + "#1")
                .timeToLive(Duration.ofMinutes(10))
                .variables(variables(caseId))
                .send()
                .join();
        instances.cancel(String.valueOf(started.get(caseId)));

        await().atMost(Duration.ofMinutes(1)).until(() -> claimed.containsValue(false));
        assertThat(claims.rootInstance(caseId)).contains(started.get(caseId));
    }

    @Test
    void messageThatTheEngineKnowsAlreadyHoldsUpNobody() {
        UUID known = Ids.next();
        // What a copy leaves that was killed between publishing and marking the request as published.
        client.newPublishMessageCommand()
                .messageName("heard-by-nobody")
                .correlationKey(known.toString())
                .messageId(known.toString())
                .timeToLive(Duration.ofMinutes(10))
                .send()
                .join();
        UUID other = Ids.next();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            starter.request(known, "provider-switch", "heard-by-nobody", variables(known));
            request(other);
        });

        await().atMost(Duration.ofMinutes(1)).until(() -> started.containsKey(other));
        await().atMost(Duration.ofMinutes(1)).until(() -> publishAttempts(known) == 1);
    }

    private int publishAttempts(UUID caseId) {
        return jdbc.sql("select publish_attempts from engine_port.process_start where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    private void request(UUID caseId) {
        starter.request(caseId, "provider-switch", "switch-requested", variables(caseId));
    }

    private static Map<String, Object> variables(UUID caseId) {
        Map<String, Object> variables = new HashMap<>(Map.of("caseId", caseId.toString(), "epoch", 0, "iteration", 1));
        Stream.of(
                        "taskDue",
                        "offersDueAfter",
                        "orderReminderAfter",
                        "firmDateAfter",
                        "negotiationReminderAfter",
                        "testWindow",
                        "deviceLostAfter",
                        "confirmationReminderAfter",
                        "confirmationEscalationAfter",
                        "soak",
                        "invoiceDueAfter",
                        "assessEvery",
                        "firstReviewAfter",
                        "secondReviewAfter")
                .forEach(duration -> variables.put(duration, "P30D"));
        return variables;
    }
}
