package io.turnout.engine;

import io.turnout.kernel.Unsettled;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The book of everything that workers did. The engine delivers jobs at least once; an effect written here happens once:
 * whoever repeats the job gets the recorded result. A worker whose case has moved to a later epoch is refused before it
 * does anything.
 */
public interface EffectLedger {

    /**
     * An effect inside our own database. The change and its entry commit together; two copies of the same job wait for
     * each other and the second gets the first one's result.
     *
     * @param result a type that JSON can carry: a record, a map, a string, a boolean
     * @throws StaleEpoch if the case was cancelled or re-planned since this job was made
     */
    <R> R once(Job job, Class<R> result, Supplier<R> change);

    /**
     * An effect outside, where no transaction reaches: a device, a mail server. The intent is committed first, then
     * {@code act} runs without any transaction, then the result is recorded; or, if it throws {@link Unsettled},
     * that a person has to look.
     *
     * @param settle decides, when an earlier attempt was cut short, whether it took effect: its result, or empty when it
     *     certainly did not and {@code act} may run. If it cannot tell it throws, and the entry stays {@code UNKNOWN}
     *     until a person settles it; the effect is never repeated blindly.
     * @param byHand its result when a person has said that it took effect
     * @throws StaleEpoch if the case was cancelled or re-planned since this job was made
     * @throws Unsettled if nobody can tell whether the effect happened
     */
    <R> R outside(Job job, Class<R> result, Supplier<R> act, Supplier<Optional<R>> settle, Supplier<R> byHand);

    /** The same for an effect whose {@code act} finds by itself what was done before: a person's word is not needed. */
    default <R> R outside(Job job, Class<R> result, Supplier<R> act, Supplier<Optional<R>> settle) {
        return outside(job, result, act, settle, act);
    }

    /** Which effects of the case are on record as done: what an ordered undo goes by. */
    boolean isDone(UUID caseId, String processId, String elementId);
}
