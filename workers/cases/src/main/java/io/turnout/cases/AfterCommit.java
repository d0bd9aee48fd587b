package io.turnout.cases;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Publishes an event once the change it tells of is committed, and never when it was rolled back. */
@Component
class AfterCommit {

    private final ApplicationEventPublisher publisher;

    AfterCommit(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    void publish(Object event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                publisher.publishEvent(event);
            }
        });
    }
}
