package io.turnout.engine;

import io.turnout.kernel.Actor;
import io.turnout.kernel.CurrentActor;
import io.turnout.kernel.Unsettled;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The effect ledger in PostgreSQL. Its primary key makes two copies of one job wait for each other. */
@Component
class JdbcEffectLedger implements EffectLedger {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    JdbcEffectLedger(JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    @Override
    public <R> R once(Job job, Class<R> result, Supplier<R> change) {
        return required(transaction.execute(status -> {
            fence(job);
            if (!intend(job)) {
                return recorded(job, result);
            }
            R value = CurrentActor.callAs(Actor.worker(job.type()), change);
            settle(job.effect(), value);
            return value;
        }));
    }

    @Override
    public <R> R outside(Job job, Class<R> result, Supplier<R> act, Supplier<Optional<R>> settle, Supplier<R> byHand) {
        boolean first = required(transaction.execute(status -> {
            fence(job);
            return intend(job);
        }));
        if (!first) {
            Entry entry = entry(job.effect());
            if (entry.done()) {
                return json.readValue(required(entry.result()), result);
            }
            if (entry.happened()) {
                return did(job, byHand);
            }
            if (!mayRepeat(job.effect())) {
                Optional<R> found = settled(job, settle);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return did(job, act);
    }

    private <R> R did(Job job, Supplier<R> work) {
        R value;
        try {
            value = CurrentActor.callAs(Actor.worker(job.type()), work);
        } catch (Unsettled nobodyKnows) {
            // What a person said of an earlier attempt does not answer for this one.
            forgetVerdict(job.effect());
            leaveToAPerson(job.effect(), nobodyKnows);
            throw nobodyKnows;
        }
        settle(job.effect(), value);
        return value;
    }

    @Override
    public boolean isDone(UUID caseId, String processId, String elementId) {
        return jdbc.sql(
                        "select exists (select from engine_port.effect where case_id = ? and element = ? and state = 'DONE')")
                .params(caseId, processId + "/" + elementId)
                .query(Boolean.class)
                .single();
    }

    private <R> Optional<R> settled(Job job, Supplier<Optional<R>> settle) {
        try {
            Optional<R> found = CurrentActor.callAs(Actor.worker(job.type()), settle);
            found.ifPresent(value -> settle(job.effect(), value));
            return found;
        } catch (TransientFault | InfrastructureAway laterPerhaps) {
            throw laterPerhaps;
        } catch (RuntimeException undecided) {
            leaveToAPerson(job.effect(), undecided);
            throw new EffectUnsettled(job.effect(), String.valueOf(undecided.getMessage()), undecided);
        }
    }

    private void leaveToAPerson(EffectKey effect, RuntimeException why) {
        jdbc.sql("""
                        update engine_port.effect set state = 'UNKNOWN', note = ?
                        where case_id = ? and element = ? and iteration = ? and state <> 'DONE'""")
                .params(String.valueOf(why.getMessage()), effect.caseId(), effect.element(), effect.iteration())
                .update();
    }

    private void forgetVerdict(EffectKey effect) {
        jdbc.sql("""
                        update engine_port.effect set verdict = null, verdict_at = null
                        where case_id = ? and element = ? and iteration = ?""")
                .params(effect.caseId(), effect.element(), effect.iteration())
                .update();
    }

    /** Locks the case's epoch for this transaction, so that a cancellation waits for the effect being written. */
    private void fence(Job job) {
        long current = jdbc.sql("select epoch from engine_port.process_start where case_id = ? for share")
                .param(job.caseId())
                .query(Long.class)
                .optional()
                .orElseThrow(
                        () -> new BadData(
                                "Case " + job.caseId()
                                        + " was not started through Turnout; start processes through the API, then every case is known."));
        if (job.epoch() < current) {
            throw new StaleEpoch(job.caseId(), job.epoch(), current);
        }
    }

    /** @return false if the effect was intended before */
    private boolean intend(Job job) {
        return jdbc.sql("""
                        insert into engine_port.effect (case_id, element, iteration, state, epoch, job_key)
                        values (?, ?, ?, 'INTENT', ?, ?) on conflict do nothing""")
                        .params(job.caseId(), job.effect().element(), job.iteration(), job.epoch(), job.key())
                        .update()
                == 1;
    }

    private void settle(EffectKey effect, @Nullable Object value) {
        jdbc.sql("""
                        update engine_port.effect set state = 'DONE', result = ?::jsonb, settled_at = now(), note = null
                        where case_id = ? and element = ? and iteration = ?""")
                .params(json.writeValueAsString(value), effect.caseId(), effect.element(), effect.iteration())
                .update();
    }

    private <R> R recorded(Job job, Class<R> type) {
        Entry entry = entry(job.effect());
        if (!entry.done()) {
            throw new EffectUnsettled(job.effect(), "an earlier attempt was cut short.", null);
        }
        return json.readValue(required(entry.result()), type);
    }

    /** A person's leave to do it again holds once: who is cut short again needs another. */
    private boolean mayRepeat(EffectKey effect) {
        return jdbc.sql("""
                        update engine_port.effect set verdict = null, verdict_at = null, state = 'INTENT', intended_at = now()
                        where case_id = ? and element = ? and iteration = ? and verdict = 'REPEAT'""")
                        .params(effect.caseId(), effect.element(), effect.iteration())
                        .update()
                == 1;
    }

    private Entry entry(EffectKey effect) {
        return jdbc.sql(
                        "select state = 'DONE' as done, coalesce(verdict = 'HAPPENED', false) as happened,"
                                + " result::text as result from engine_port.effect where case_id = ? and element = ? and iteration = ?")
                .params(effect.caseId(), effect.element(), effect.iteration())
                .query(Entry.class)
                .single();
    }

    private record Entry(
            boolean done, boolean happened, @Nullable String result) {}

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("An effect must have a result");
        }
        return value;
    }
}
