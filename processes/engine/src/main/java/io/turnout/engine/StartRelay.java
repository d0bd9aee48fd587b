package io.turnout.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.turnout.engine.StartOutbox.Due;
import io.turnout.engine.StartOutbox.StartRequested;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Publishes the start messages of the outbox. It may die at any line: what it did not mark as published is published
 * again under the same id, which the engine takes for the same message.
 */
@Component
class StartRelay {

    /** Two batches are in flight: above 50 commands one partition begins to refuse, and others need room as well. */
    private static final int BATCH = 10;

    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(StartRelay.class);

    private final StartOutbox outbox;
    private final CamundaClient client;
    private final ModelDeployment deployment;
    private final ReentrantLock turn = new ReentrantLock();

    StartRelay(StartOutbox outbox, CamundaClient client, ModelDeployment deployment) {
        this.outbox = outbox;
        this.client = client;
        this.deployment = deployment;
    }

    @Async
    @TransactionalEventListener
    public void onStartRequested(StartRequested requested) {
        relay();
    }

    /** Publishes batch after batch until nothing is due or the engine pushes back; the next turn goes on from there. */
    @Scheduled(fixedDelayString = "${turnout.engine.relay-every:1s}")
    public void relay() {
        if (!deployment.isConfirmed() || !turn.tryLock()) {
            return;
        }
        try {
            Map<UUID, CamundaFuture<?>> sent = send();
            boolean taken = true;
            while (taken && !sent.isEmpty()) {
                // While the engine works on these, it is given the next.
                Map<UUID, CamundaFuture<?>> next = send();
                taken = settle(sent);
                sent = next;
            }
            settle(sent);
        } finally {
            turn.unlock();
        }
    }

    private Map<UUID, CamundaFuture<?>> send() {
        Map<UUID, CamundaFuture<?>> sent = new LinkedHashMap<>();
        outbox.take(BATCH).forEach(start -> sent.put(start.caseId(), publish(start)));
        return sent;
    }

    /** Waits for the answers; false if the engine did not take all of them. */
    private boolean settle(Map<UUID, CamundaFuture<?>> sent) {
        List<UUID> published = new ArrayList<>();
        List<ClientException> refusals = new ArrayList<>();
        sent.forEach((caseId, answer) -> refusalOf(answer).ifPresentOrElse(refusals::add, () -> published.add(caseId)));
        if (!published.isEmpty()) {
            outbox.published(published);
        }
        if (!refusals.isEmpty()) {
            LOG.warn(
                    "{} starts wait: the engine did not take them ({})",
                    refusals.size(),
                    refusals.getFirst().getMessage());
        }
        return refusals.isEmpty();
    }

    private CamundaFuture<?> publish(Due start) {
        return client.newPublishMessageCommand()
                .messageName(start.startMessage())
                .correlationKey(start.caseId().toString())
                .messageId(start.messageId())
                .timeToLive(TIME_TO_LIVE)
                .variables(start.variables())
                .send();
    }

    /** Why the engine did not take it; empty if it did, now or before. */
    private static Optional<ClientException> refusalOf(CamundaFuture<?> sent) {
        try {
            sent.join();
            return Optional.empty();
        } catch (ClientStatusException refused) {
            return refused.getStatusCode() == Status.Code.ALREADY_EXISTS ? Optional.empty() : Optional.of(refused);
        } catch (ClientException away) {
            return Optional.of(away);
        }
    }
}
