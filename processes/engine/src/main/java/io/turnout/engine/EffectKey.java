package io.turnout.engine;

import java.util.UUID;

/**
 * Names one effect of one case: the same key is the same effect, however often the engine delivers the job and even if
 * the process instance is created anew. The job key would not do: it changes with the instance.
 *
 * @param element process id and element id, for example {@code service-cutover/Task_SwitchRouting}
 * @param iteration which round of the process's loops, from 1
 */
public record EffectKey(UUID caseId, String element, int iteration) {

    @Override
    public String toString() {
        return caseId + "/" + element + "/" + iteration;
    }
}
