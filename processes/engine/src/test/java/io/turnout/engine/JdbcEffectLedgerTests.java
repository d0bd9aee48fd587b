package io.turnout.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Actor;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.Ids;
import io.turnout.kernel.Unsettled;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JdbcEffectLedgerTests extends EngineTest {

    @Autowired
    EffectLedger ledger;

    @Autowired
    CaseClaims claims;

    private final UUID caseId = Ids.next();
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void aCase() {
        jdbc.sql(
                        "insert into engine_port.process_start (case_id, process_id, start_message, variables, next_publish_at)"
                                + " values (?, 'provider-switch', 'switch-requested', '{}', 'infinity')")
                .param(caseId)
                .update();
    }

    @Test
    void repeatedJobGetsTheRecordedResult() {
        String first = ledger.once(job(0), String.class, () -> "order " + done.incrementAndGet());
        String second = ledger.once(job(0), String.class, () -> "order " + done.incrementAndGet());

        assertThat(first).isEqualTo("order 1");
        assertThat(second).isEqualTo("order 1");
        assertThat(ledger.isDone(caseId, "line-order", "Task_SendOrder")).isTrue();
    }

    @Test
    void changeThatFailsLeavesNothingBehindAndMayBeTriedAgain() {
        assertThatThrownBy(() -> ledger.once(job(0), String.class, () -> {
                    throw new TransientFault("The device did not answer");
                }))
                .isInstanceOf(TransientFault.class);

        assertThat(ledger.once(job(0), String.class, () -> "second try")).isEqualTo("second try");
    }

    @Test
    void twoCopiesOfOneJobAtOnceDoItOnce() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<String> paused = CompletableFuture.supplyAsync(() -> ledger.once(job(0), String.class, () -> {
            inside.countDown();
            await(goOn);
            return "by the first, " + done.incrementAndGet();
        }));
        inside.await();
        CompletableFuture<String> late = CompletableFuture.supplyAsync(
                () -> ledger.once(job(0), String.class, () -> "by the second, " + done.incrementAndGet()));
        goOn.countDown();

        assertThat(paused.get()).isEqualTo("by the first, 1");
        assertThat(late.get()).isEqualTo("by the first, 1");
    }

    @Test
    void workerOfAnEarlierEpochIsRefusedBeforeItDoesAnything() {
        long epoch = claims.raiseEpoch(caseId);

        assertThatThrownBy(() -> ledger.once(job(0), Integer.class, done::incrementAndGet))
                .isInstanceOf(StaleEpoch.class);
        assertThatThrownBy(() -> ledger.outside(job(0), Integer.class, done::incrementAndGet, Optional::empty))
                .isInstanceOf(StaleEpoch.class);
        assertThat(done).hasValue(0);
        assertThat(ledger.once(job(epoch), Integer.class, done::incrementAndGet))
                .isEqualTo(1);
    }

    @Test
    void effectOutsideThatWasCutShortIsSettledByLookingAndNotRepeated() {
        assertThatThrownBy(() -> ledger.outside(
                        job(0),
                        String.class,
                        () -> {
                            done.incrementAndGet();
                            throw new TransientFault("The reply was lost");
                        },
                        Optional::empty))
                .isInstanceOf(TransientFault.class);

        String result = ledger.outside(
                job(0), String.class, () -> "again " + done.incrementAndGet(), () -> Optional.of("read back"));

        assertThat(result).isEqualTo("read back");
        assertThat(done).hasValue(1);
    }

    @Test
    void effectOutsideThatNobodyCanTellStaysUnknownForAPerson() {
        assertThatThrownBy(() -> ledger.outside(
                        job(0),
                        String.class,
                        () -> {
                            throw new TransientFault("The connection broke after the mail was sent");
                        },
                        Optional::empty))
                .isInstanceOf(TransientFault.class);

        assertThatThrownBy(() -> ledger.outside(job(0), String.class, () -> "again " + done.incrementAndGet(), () -> {
                    throw new IllegalStateException("The mail server keeps no record.");
                }))
                .isInstanceOf(EffectUnsettled.class)
                .hasMessageContaining("The mail server keeps no record.");
        assertThat(done).hasValue(0);
        assertThat(unsettled.of(caseId)).singleElement().satisfies(effect -> {
            assertThat(effect.state()).isEqualTo("UNKNOWN");
            assertThat(effect.note()).isEqualTo("The mail server keeps no record.");
        });
    }

    @Test
    void effectWhoseAnswerWasLostIsAtOnceAQuestionToAPerson() {
        assertThatThrownBy(() -> sendWithoutAnswer()).isInstanceOf(AnswerLost.class);
        assertThat(unsettled.of(caseId)).singleElement().satisfies(effect -> {
            assertThat(effect.state()).isEqualTo("UNKNOWN");
            assertThat(effect.note()).isEqualTo("The mail server hung up.");
        });

        unsettled.settle(job(0).effect(), true);
        assertThat(unsettled.answered(50))
                .extracting(UnsettledEffects.UnsettledEffect::caseId)
                .contains(caseId);

        // Its second letter: the word for the first one does not answer for it.
        assertThatThrownBy(() -> sendWithoutAnswer()).isInstanceOf(AnswerLost.class);
        assertThat(unsettled.unknown(50))
                .extracting(UnsettledEffects.UnsettledEffect::caseId)
                .contains(caseId);
        assertThat(unsettled.answered(50))
                .extracting(UnsettledEffects.UnsettledEffect::caseId)
                .doesNotContain(caseId);
    }

    private static final class AnswerLost extends Unsettled {
        AnswerLost() {
            super("The mail server hung up.", null);
        }
    }

    private void sendWithoutAnswer() {
        ledger.outside(
                job(0),
                String.class,
                () -> {
                    throw new AnswerLost();
                },
                Optional::empty);
    }

    @Test
    void whatAPersonSaysHappenedIsNotDoneAgain() {
        leaveUnknown();
        unsettled.settle(job(0).effect(), true);

        assertThat(send()).isEqualTo("by hand");
        assertThat(send()).isEqualTo("by hand");
        assertThat(done).hasValue(1);
        assertThat(unsettled.of(caseId)).isEmpty();
    }

    @Test
    void whatAPersonSaysDidNotHappenIsDoneAgainOnce() {
        leaveUnknown();
        unsettled.settle(job(0).effect(), false);

        assertThat(send()).isEqualTo("sent 2");
        assertThatThrownBy(() -> unsettled.settle(job(0).effect(), true)).isInstanceOf(Conflict.class);
    }

    @Test
    void anUnknownEffectWaitsForOneWordOnly() {
        leaveUnknown();

        assertThat(unsettled.unknown(50))
                .extracting(UnsettledEffects.UnsettledEffect::caseId)
                .contains(caseId);
        unsettled.settle(job(0).effect(), false);
        assertThat(unsettled.unknown(50))
                .extracting(UnsettledEffects.UnsettledEffect::caseId)
                .doesNotContain(caseId);
        assertThatThrownBy(() -> unsettled.settle(job(0).effect(), true)).isInstanceOf(Conflict.class);
    }

    /** Sent, the reply lost, and nothing to read back. */
    private void leaveUnknown() {
        assertThatThrownBy(() -> ledger.outside(
                        job(0),
                        String.class,
                        () -> {
                            done.incrementAndGet();
                            throw new TransientFault("The reply was lost");
                        },
                        Optional::empty))
                .isInstanceOf(TransientFault.class);
        assertThatThrownBy(this::send).isInstanceOf(EffectUnsettled.class);
    }

    private String send() {
        return ledger.outside(
                job(0),
                String.class,
                () -> "sent " + done.incrementAndGet(),
                () -> {
                    throw new IllegalStateException("It keeps no record.");
                },
                () -> "by hand");
    }

    @Autowired
    UnsettledEffects unsettled;

    @Test
    void changeIsMadeInTheNameOfItsWorker() {
        Actor actor = ledger.once(job(0), Actor.class, CurrentActor::get);

        assertThat(actor).isEqualTo(Actor.worker("line-order.send-order"));
    }

    @Test
    void anotherRoundIsAnotherEffect() {
        Job again = new Job(caseId, "line-order", "Task_SendOrder", 2, 0, 8, 42, Map.of());

        assertThat(ledger.once(job(0), Integer.class, done::incrementAndGet)).isEqualTo(1);
        assertThat(ledger.once(again, Integer.class, done::incrementAndGet)).isEqualTo(2);
    }

    private Job job(long epoch) {
        return new Job(caseId, "line-order", "Task_SendOrder", 1, epoch, 7, 42, Map.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
