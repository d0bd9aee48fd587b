package io.turnout.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.turnout.engine.StartOutbox.Due;
import io.turnout.engine.StartOutbox.StartRequested;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the start messages of the outbox. It may die at any line: what it did not mark as published is published
 * again under the same id, which the engine takes for the same message.
 */
@Component
class StartRelay {

    /** Above 50 commands in flight one partition begins to refuse; 20 leaves room for everybody else. */
    private static final int IN_FLIGHT = 20;

    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(StartRelay.class);

    private final StartOutbox outbox;
    private final CamundaClient client;
    private final ModelDeployment deployment;
    private final TransactionTemplate transaction;

    StartRelay(
            StartOutbox outbox,
            CamundaClient client,
            ModelDeployment deployment,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.client = client;
        this.deployment = deployment;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Async
    @TransactionalEventListener
    public void onStartRequested(StartRequested requested) {
        relay();
    }

    /** Publishes batch after batch until nothing is due or the engine pushes back; the next turn goes on from there. */
    @Scheduled(fixedDelayString = "${turnout.engine.relay-every:1s}")
    public void relay() {
        if (!deployment.isConfirmed()) {
            return;
        }
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> publishBatch()));
        }
    }

    private boolean publishBatch() {
        List<Due> due = outbox.lockDue(IN_FLIGHT);
        if (due.isEmpty()) {
            return false;
        }
        Map<UUID, CompletionStage<?>> inFlight = new LinkedHashMap<>();
        due.forEach(start -> inFlight.put(start.caseId(), publish(start)));
        List<UUID> published = new ArrayList<>();
        inFlight.forEach((caseId, sent) -> {
            if (accepted(caseId, sent)) {
                published.add(caseId);
            }
        });
        if (!published.isEmpty()) {
            outbox.published(published);
        }
        return published.size() == IN_FLIGHT;
    }

    private CompletionStage<?> publish(Due start) {
        return client.newPublishMessageCommand()
                .messageName(start.startMessage())
                .correlationKey(start.caseId().toString())
                .messageId(start.messageId())
                .timeToLive(TIME_TO_LIVE)
                .variables(start.variables())
                .send();
    }

    private static boolean accepted(UUID caseId, CompletionStage<?> sent) {
        try {
            sent.toCompletableFuture().join();
            return true;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof ClientStatusException status
                    && status.getStatusCode() == Status.Code.ALREADY_EXISTS) {
                return true;
            }
            LOG.warn("Start of case {} waits: the engine did not take it ({})", caseId, refused.getMessage());
            return false;
        }
    }
}
