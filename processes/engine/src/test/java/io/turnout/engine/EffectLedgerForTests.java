package io.turnout.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A ledger in memory with the rules of the real one: an effect once, its result ever after, nothing blindly again. */
public final class EffectLedgerForTests implements EffectLedger {

    private final Map<EffectKey, Object> done = new HashMap<>();
    private final Map<EffectKey, Boolean> intents = new HashMap<>();
    private long epoch;

    /** From now on jobs of earlier epochs are refused. */
    public void raiseEpoch() {
        epoch++;
    }

    /** As if an earlier attempt had been cut short between intent and result. */
    public void leaveIntent(Job job) {
        intents.put(job.effect(), true);
    }

    @Override
    public <R> R once(Job job, Class<R> result, Supplier<R> change) {
        fence(job);
        if (done.containsKey(job.effect())) {
            return result.cast(done.get(job.effect()));
        }
        R value = change.get();
        done.put(job.effect(), value);
        return value;
    }

    @Override
    public <R> R outside(Job job, Class<R> result, Supplier<R> act, Supplier<Optional<R>> settle, Supplier<R> byHand) {
        fence(job);
        if (done.containsKey(job.effect())) {
            return result.cast(done.get(job.effect()));
        }
        R value = intents.put(job.effect(), true) == null
                ? act.get()
                : settle.get().orElseGet(act);
        done.put(job.effect(), value);
        return value;
    }

    @Override
    public boolean isDone(UUID caseId, String processId, String elementId) {
        return done.keySet().stream()
                .anyMatch(key -> key.caseId().equals(caseId) && key.element().equals(processId + "/" + elementId));
    }

    private void fence(Job job) {
        if (job.epoch() < epoch) {
            throw new StaleEpoch(job.caseId(), job.epoch(), epoch);
        }
    }
}
