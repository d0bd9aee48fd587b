package io.turnout.web.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.LineOrderRecord;
import io.turnout.inventory.LineOrders;
import io.turnout.web.api.ApiTest;
import io.turnout.web.api.FakeEngine;
import io.turnout.web.api.TestPortfolio.Place;
import io.turnout.web.application.RelayForTests;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CaseActionsTests extends ApiTest {

    private static final String REASON = "{\"reason\":\"The customer moves out\"}";

    @Autowired
    private LineOrders orders;

    @Autowired
    private Circuits circuits;

    @Autowired
    private RelayForTests relay;

    @Test
    void aCancellationRaisesTheEpochAndTellsTheProcess() throws Exception {
        UUID id = startedCase();
        engine.claim(id, 42);
        engine.waitingFor.add("switch-cancelled");
        act("/cases/" + id + "/cancellation", REASON).andExpect(status().isAccepted());
        assertThat(engine.messages).extracting(FakeEngine.Sent::name).containsExactly("switch-cancelled");
        assertThat(engine.messages.getFirst().variables())
                .containsEntry("epoch", 1L)
                .containsEntry("cancelReason", "The customer moves out");
    }

    @Test
    void aCancellationWaitsForACaseThatTheEngineHasNotStarted() throws Exception {
        UUID id = startedCase();
        engine.waitingFor.add("switch-cancelled");
        act("/cases/" + id + "/cancellation", REASON).andExpect(status().isAccepted());
        assertThat(engine.messages).isEmpty();
        engine.claim(id, 42);
        relay.goOnCancelling(id);
        relay.goOnCancelling(id);
        assertThat(engine.messages).hasSize(1);
    }

    @Test
    void aCancellationIsKeptWhileTheEngineIsAway() throws Exception {
        UUID id = startedCase();
        engine.claim(id, 42);
        engine.waitingFor.add("switch-cancelled");
        engine.away = true;
        act("/cases/" + id + "/cancellation", REASON).andExpect(status().isAccepted());
        engine.away = false;
        relay.goOnCancelling(id);
        assertThat(engine.messages).hasSize(1);
    }

    @Test
    void aProcessThatDoesNotListenAnyMoreIsCancelledAndTheCaseWithIt() throws Exception {
        UUID id = startedCase();
        engine.claim(id, 42);
        act("/cases/" + id + "/cancellation", REASON).andExpect(status().isAccepted());
        assertThat(engine.cancelled).containsExactly("42");
        read("/cases/" + id).andExpect(jsonPath("$.state").value("cancelled"));
        act("/cases/" + id + "/cancellation", REASON).andExpect(status().isConflict());
    }

    @Test
    void aProcessThatDoesNotListenIsEndedLaterIfTheEngineGoesAwayBeforeItIs() throws Exception {
        UUID id = startedCase();
        engine.claim(id, 45);
        rows.running(45, id);
        engine.awayWhenAnInstanceIsEnded = true;
        act("/cases/" + id + "/cancellation", REASON).andExpect(status().isAccepted());
        assertThat(engine.cancelled).isEmpty();
        engine.awayWhenAnInstanceIsEnded = false;
        relay.goOnCancelling(id);
        assertThat(engine.cancelled).containsExactly("45");
        read("/cases/" + id).andExpect(jsonPath("$.state").value("cancelled"));
    }

    @Test
    void aProcessThatIsUndoingItsStepsIsNotEndedBySomebodyWhoTellsItAgain() throws Exception {
        UUID id = startedCase();
        engine.claim(id, 43);
        rows.running(43, id);
        engine.waitingFor.add("switch-cancelled");
        act("/cases/" + id + "/cancellation", REASON).andExpect(status().isAccepted());
        engine.waitingFor.clear();
        // As if the application had been killed before it could write down that the process was told.
        database.sql("update web.cancellation set handed_over_at = null where case_id = ?")
                .param(id)
                .update();
        relay.goOnCancelling(id);
        assertThat(engine.cancelled).isEmpty();
        assertThat(engine.epoch(id)).isEqualTo(1);
    }

    @Test
    void onlyOneAtATimeCarriesOutACancellation() throws Exception {
        UUID id = startedCase();
        act("/cases/" + id + "/cancellation", REASON).andExpect(status().isAccepted());
        engine.claim(id, 44);
        engine.waitingFor.add("switch-cancelled");
        database.sql("update web.cancellation set taken_until = now() + interval '1 minute' where case_id = ?")
                .param(id)
                .update();
        relay.goOnCancelling(id);
        assertThat(engine.messages).isEmpty();
    }

    @Test
    void aCancellationTakenBeforeTheClockWasSetBackIsCarriedOut() throws Exception {
        UUID id = startedCase();
        act("/cases/" + id + "/cancellation", REASON).andExpect(status().isAccepted());
        engine.claim(id, 45);
        engine.waitingFor.add("switch-cancelled");
        database.sql("update web.cancellation set taken_until = now() + interval '1 hour' where case_id = ?")
                .param(id)
                .update();
        relay.goOnCancelling(id);
        assertThat(engine.messages).hasSize(1);
    }

    @Test
    void aCopyThatIsPausedBeforeItRaisesTheEpochDoesNotRaiseItOnceMore() throws Exception {
        UUID id = startedCase();
        act("/cases/" + id + "/cancellation", REASON).andExpect(status().isAccepted());
        engine.claim(id, 46);
        engine.waitingFor.add("switch-cancelled");
        AtomicReference<Thread> other = new AtomicReference<>();
        engine.beforeRaising(() -> other.set(carryOutElsewhere(id)));

        relay.goOnCancelling(id);
        other.get().join();

        assertThat(engine.epoch(id)).isEqualTo(1);
        assertThat(engine.messages)
                .isNotEmpty()
                .allSatisfy(told -> assertThat(told.variables()).containsEntry("epoch", 1L));
    }

    /** Another copy that finds the time of the first run out, and goes as far as it can before the first goes on. */
    private Thread carryOutElsewhere(UUID id) {
        Thread other = Thread.ofPlatform().start(() -> {
            letTimeRunOut(id);
            relay.goOnCancelling(id);
        });
        await().atMost(Duration.ofMinutes(1)).until(() -> !other.isAlive() || waitsForALock());
        return other;
    }

    private boolean waitsForALock() {
        return database.sql(
                        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    private void letTimeRunOut(UUID id) {
        database.sql("update web.cancellation set taken_until = now() - interval '1 minute' where case_id = ?")
                .param(id)
                .update();
    }

    @Test
    void aCopyThatIsPausedBeforeItTellsTheProcessDoesNotEndWhatAnotherCopyHasTold() throws Exception {
        UUID id = startedCase();
        act("/cases/" + id + "/cancellation", REASON).andExpect(status().isAccepted());
        engine.claim(id, 47);
        rows.running(47, id);
        engine.beforeTelling(() -> {
            letTimeRunOut(id);
            engine.waitingFor.add("switch-cancelled");
            relay.goOnCancelling(id);
            engine.waitingFor.clear();
        });

        relay.goOnCancelling(id);

        assertThat(engine.messages).hasSize(1);
        assertThat(engine.cancelled).isEmpty();
        read("/cases/" + id).andExpect(jsonPath("$.state").value("accepted"));
    }

    @Test
    void aCopyThatWasPausedDoesNotGiveBackWhatAnotherCopyHasTaken() throws Exception {
        UUID id = startedCase();
        act("/cases/" + id + "/cancellation", REASON).andExpect(status().isAccepted());
        engine.claim(id, 48);
        engine.waitingFor.add("switch-cancelled");
        engine.beforeTelling(() -> database.sql(
                        "update web.cancellation set taken_until = now() + interval '30 seconds' where case_id = ?")
                .param(id)
                .update());

        relay.goOnCancelling(id);

        assertThat(database.sql(
                                "select taken_until > now() and handed_over_at is null from web.cancellation where case_id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aCancellationNeedsAReason() throws Exception {
        UUID id = startedCase();
        act("/cases/" + id + "/cancellation", "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].pointer").value("/reason"));
    }

    private LineOrderRecord order(UUID caseId, Place place) {
        CircuitRecord planned = circuits.plan(place.site().id(), place.circuit().providerId(), null, 1000);
        return orders.place(caseId, planned.id());
    }

    @Test
    void aMessageWritesItsFactAndThenWakesTheProcess() throws Exception {
        Place place = portfolio.place();
        UUID id = startedCase(place);
        LineOrderRecord order = order(id, place);
        engine.waitingFor.add("order-acknowledged");
        engine.waitingFor.add("firm-date-set");
        send("/cases/" + id + "/messages/order-acknowledged", "{\"providerReference\":\"PO-7\"}")
                .andExpect(status().isOk());
        send("/cases/" + id + "/messages/firm-date-set", "{\"firmDate\":\"2098-05-04\"}")
                .andExpect(status().isOk());
        assertThat(orders.get(order.id()).firmDate()).hasToString("2098-05-04");
        assertThat(engine.messages)
                .extracting(FakeEngine.Sent::name)
                .containsExactly("order-acknowledged", "firm-date-set");
        read("/cases/" + id + "/timeline").andExpect(jsonPath("$.items[*].type", hasItem("message-received")));
    }

    @Test
    void theSameKeySendsOneMessage() throws Exception {
        UUID id = startedCase();
        engine.waitingFor.add("test-aborted");
        String path = "/cases/" + id + "/messages/test-aborted";
        send(path, REASON, "abort-1").andExpect(status().isOk());
        send(path, REASON, "abort-1").andExpect(header().string("Idempotency-Replayed", "true"));
        assertThat(engine.messages).hasSize(1);
        act(path, REASON).andExpect(status().isBadRequest());
    }

    @Test
    void aMessageThatNobodyWaitsForIsAConflictAndMayBeSentAgain() throws Exception {
        UUID id = startedCase();
        String path = "/cases/" + id + "/messages/test-aborted";
        send(path, REASON, "abort-2").andExpect(status().isConflict());
        engine.waitingFor.add("test-aborted");
        send(path, REASON, "abort-2").andExpect(status().isOk());
    }

    @Test
    void onlyMessagesForOutsidersMayBeSentAndOnlyWithTheirFields() throws Exception {
        UUID id = startedCase();
        send("/cases/" + id + "/messages/switch-cancelled", "{}").andExpect(status().isNotFound());
        send("/cases/" + id + "/messages/firm-date-set", "{\"firmDate\":\"soon\",\"x\":1}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].pointer", hasItem("/x")));
        send("/cases/" + UUID.randomUUID() + "/messages/test-aborted", "{}").andExpect(status().isNotFound());
    }
}
