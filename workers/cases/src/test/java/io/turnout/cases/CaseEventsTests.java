package io.turnout.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CaseEventsTests extends ModuleTest {

    @Autowired
    CaseEvents events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellWhatHappenedToACaseInItsOrder() {
        long from = events.latest();
        CaseRecord record = opened();
        cases.start(record.id());
        cases.enterPhase(record.id(), Phase.EVALUATION);
        cases.complete(record.id(), "switched", null);

        assertThat(types(from))
                .containsExactly("case.accepted", "case.started", "case.phase-changed", "case.completed");
        assertThat(events.after(from, CaseScope.everything(), 10).get(2).payload())
                .containsEntry("phase", "evaluation")
                .containsEntry("reference", record.reference());
    }

    @Test
    void areSeenOnlyByThoseWhoMaySeeTheCase() {
        long from = events.latest();
        CaseRecord record = opened();
        events.append("engine.ready", null, Map.of());

        assertThat(events.after(from, CaseScope.manager("anna"), 10))
                .extracting(CaseEvent::caseId)
                .containsExactly(record.id());
        assertThat(events.after(from, CaseScope.manager("boris"), 10)).isEmpty();
        assertThat(events.after(from, CaseScope.everything(), 10)).hasSize(2);
    }

    @Test
    void tellACustomerOfTheCaseAndNotOfTheDesk() {
        long from = events.latest();
        CaseRecord record = opened();
        UUID customer = Objects.requireNonNull(record.customer()).id();
        cases.askToCancel(record.id(), "We earn nothing here");
        events.append("incident.raised", record.id(), Map.of("message", "Device rtr-1 refuses us"));

        assertThat(events.after(from, CaseScope.customer(customer), 10))
                .extracting(CaseEvent::type)
                .containsExactly("case.accepted", "case.cancellation-asked");
        assertThat(events.after(from, CaseScope.customer(customer), 10)
                        .getLast()
                        .payload())
                .containsKey("state")
                .doesNotContainKey("reason");
    }

    @Test
    void thatCommitLaterThanTheirNeighboursAreNotLost() throws Exception {
        long from = events.latest();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var slow = pool.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                events.append("slow", null, Map.of());
                written.countDown();
                await(mayCommit);
            }));
            written.await();
            events.append("fast", null, Map.of());

            assertThat(types(from)).isEmpty();
            mayCommit.countDown();
            slow.get();
        }

        assertThat(types(from)).containsExactly("slow", "fast");
    }

    @Test
    void goOnAfterTheLastOneEvenWhenItIsPurged() {
        opened();
        long last = events.latest();
        clock.move(Duration.ofDays(40));
        events.purge(clock.instant());
        events.append("fresh", null, Map.of());

        assertThat(types(last)).containsExactly("fresh");
        assertThat(types(0)).containsExactly("fresh");
    }

    @Test
    void ofARolledBackChangeNeverHappened() {
        long from = events.latest();
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    opened();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(types(from)).isEmpty();
    }

    @Test
    void ofLongAgoAreForgottenAndTheOthersStay() {
        jdbc.sql("insert into cases.event (at, type, payload)"
                        + " select timestamptz '2020-01-01', 'long ago', '{}' from generate_series(1, 12000)")
                .update();
        long from = events.latest();
        opened();
        assertThat(events.purge(Instant.parse("2020-01-02T00:00:00Z"))).isEqualTo(12_000);
        assertThat(types(from)).containsExactly("case.accepted");
    }

    private List<String> types(long from) {
        return events.after(from, CaseScope.everything(), 50).stream()
                .map(CaseEvent::type)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
