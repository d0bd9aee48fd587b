package io.turnout.web.scenario;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What is to befall a case at the very moment a worker begins one of its jobs: on its thread, before it does anything. */
final class StepMishaps implements ObservationHandler<Observation.Context> {

    private final Map<String, Runnable> waiting = new ConcurrentHashMap<>();

    /** Once, at the next job of this type. */
    void befall(UUID caseId, String jobType, Runnable mishap) {
        waiting.put(jobType + " of " + caseId, mishap);
    }

    /** Those whose step has not come. */
    Iterable<String> waiting() {
        return waiting.keySet();
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return "turnout.job".equals(context.getName());
    }

    @Override
    public void onStart(Observation.Context job) {
        Runnable mishap = waiting.remove(value(job, "job.type") + " of " + value(job, "case.id"));
        if (mishap != null) {
            mishap.run();
        }
    }

    private static String value(Observation.Context job, String key) {
        KeyValue found = Objects.requireNonNull(job.getHighCardinalityKeyValue(key), key);
        return found.getValue();
    }
}
